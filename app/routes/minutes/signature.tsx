/** Office in capitals above, the signer's name below the room for the signature. */
export function Signature({ office, name }: { office: string; name: string }) {
  return (
    <div>
      <p className="font-bold whitespace-pre-line uppercase">{office}</p>
      <p className="mt-16 font-bold">{name}</p>
    </div>
  );
}
