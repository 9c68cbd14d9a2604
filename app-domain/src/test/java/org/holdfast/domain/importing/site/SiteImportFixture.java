package org.holdfast.domain.importing.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.ImportCounts;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.site.SiteColumn.Known;
import org.holdfast.domain.importing.site.SiteColumn.OwnField;
import org.holdfast.domain.importing.site.SiteColumn.ParentLevel;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFixture;

/** Imports for tests. */
public final class SiteImportFixture {

    public static final ImportId ID = new ImportId("01HZZZZZZZ00000000000000A1");
    public static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    public static final ImportCounts COUNTS = new ImportCounts(1, 2, 3, 4, 5, 6);
    public static final SiteMapping MAPPING = new SiteMapping(
            List.of(Known.NAME, Known.IGNORED, new ParentLevel(1), new OwnField("fuel.type")),
            Optional.of(SiteFixture.id("N1")));

    private SiteImportFixture() {}

    public static SiteImport started(ImportId id, String ownerId) {
        return new SiteImport(
                id,
                1,
                ActorFixture.ORGANISATION,
                ownerId,
                "Robin Example",
                new FileId("01HZZZZZZZ00000000000000F1"),
                "sites.csv",
                new TableForm.Csv("UTF-8", ';'),
                List.of("name", "", "fuel.type"),
                List.of(List.of("North", "", "Gas")),
                AT,
                AT.plusSeconds(3600),
                new SiteImportState.Uploaded(new SiteMapping(List.of(Known.NAME), Optional.empty())));
    }

    public static SiteImport started() {
        return started(ID, "01HZZZZZZZ00000000000000M1");
    }

    public static SiteImport applying() {
        return started().to(new SiteImportState.Applying(MAPPING, new SiteProgress(1, 500, 900, COUNTS), grants(), AT));
    }

    /** On the organisation, and on a site group as it was. */
    private static Grants grants() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", SiteFixture.id("S1"), SiteFixture.id("S2"));
        return Grants.of(
                ActorFixture.ORGANISATION,
                List.of(
                        new HeldGrant(
                                new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()),
                                Role.VIEWER.permissions(),
                                Optional.empty()),
                        HeldGrant.through(
                                Grant.of(
                                        Role.EDITOR.id(), Scope.group(group.id().value())),
                                Role.EDITOR.permissions(),
                                Optional.empty(),
                                group.places())));
    }

    /** An import in every state there is. */
    public static List<SiteImport> inEveryState() {
        return List.of(
                started(),
                started().to(new SiteImportState.Previewed(MAPPING, COUNTS, AT)),
                applying(),
                started().to(new SiteImportState.Applied(MAPPING, COUNTS, AT, AT.plusSeconds(3))),
                started()
                        .to(new SiteImportState.Failed(
                                MAPPING, "import-failed", Map.of("id", "x", "limit", 5L), COUNTS, AT)));
    }
}
