import { type Context, hasRole, hasRoleAt } from "#app/domain/context.ts";
import { forbidden, invalid } from "#app/domain/errors.ts";
import { canKeepMoney } from "#app/domain/project/policy.ts";
import { findFinance } from "#app/domain/project/row.server.ts";
import type { Database, Locale, Row } from "#db/schema.ts";

/**
 * For which department an amount is entered: one's own, be it the owner or Finance; the
 * secretary names one of the two and the basis.
 *
 * @throws forbidden unless owner department, Finance or secretary
 * @throws invalid `behalf.basis_missing`, `behalf.wrong_department`
 */
export async function departmentEnteredFor(
  tx: Context,
  project: Pick<Row<"project">, "owner_department_id">,
): Promise<number> {
  const owner = project.owner_department_id;
  const finance = await findFinance(tx.db);
  const { actor, behalf } = tx;
  if (!canKeepMoney(actor, owner, finance)) throw forbidden();
  if (behalf) {
    if (!hasRole(actor, "secretary")) throw forbidden("behalf.secretary_only");
    if (behalf.basis.trim() === "") throw invalid("behalf.basis_missing", {}, "basis");
    const { departmentId } = behalf;
    if (departmentId === null || ![owner, finance].includes(departmentId)) {
      throw invalid("behalf.wrong_department", {}, "behalf");
    }
    return departmentId;
  }
  const own = [owner, finance].find(
    (id) => id !== null && hasRoleAt(actor, id, "leader", "officer"),
  );
  if (own === undefined || own === null) throw invalid("behalf.basis_missing", {}, "basis");
  return own;
}

export interface Keeper {
  id: number;
  name: string;
}

/** For whom the secretary may enter: the owner department, then Finance. */
export async function listKeepers(
  db: Database,
  { ownerId, financeId }: { ownerId: number; financeId: number | null },
  locale: Locale,
): Promise<Keeper[]> {
  const rows = await db
    .selectFrom("department")
    .select(["id", locale === "vi" ? "short_name_vi as name" : "short_name_en as name"])
    .where("id", "in", [ownerId, financeId ?? ownerId])
    .execute();
  return rows.sort((a, b) => Number(b.id === ownerId) - Number(a.id === ownerId));
}
