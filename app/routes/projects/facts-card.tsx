import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ProjectData } from "./page.tsx";

export function FactsCard({ page }: { page: ProjectData }) {
  const text = useText(projectText);
  return (
    <Card id="facts" title={text.facts} padded>
      <DefinitionList
        items={[
          {
            term: text.owner,
            detail: (
              <Link to={paths.department(page.ownerCode)} className="link">
                {page.owner}
              </Link>
            ),
          },
          { term: text.kind, detail: page.kind },
          { term: text.funding, detail: text.fundings[page.funding] },
          { term: text.group, detail: text.groups[page.group] },
          page.nameEn ? { term: text.nameEn, detail: page.nameEn } : null,
        ]}
      />
      {page.can.end ? (
        <p className="no-print mt-3">
          <Link to={paths.projectPart(page.code, "deactivation")} className="link text-sm">
            {text.end}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
