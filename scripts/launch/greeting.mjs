// @ts-check
/**
 * What the operator reads when all is ready.
 *
 * @param {string} address
 * @param {{ username: string, password: string, who: string }[]} signIns
 */
export function greet(address, signIns) {
  console.log(`\nGiao ban: ${address}\n`);
  if (signIns.length === 0) return;
  console.log("Dữ liệu minh họa, đăng nhập bằng (demo sign-ins):");
  const width = Math.max(...signIns.map(({ username }) => username.length));
  for (const { username, password, who } of signIns) {
    console.log(`  ${username.padEnd(width)}  ${password}  ${who}`);
  }
  console.log("");
}
