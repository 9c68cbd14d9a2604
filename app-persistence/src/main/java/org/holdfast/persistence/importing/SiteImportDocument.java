package org.holdfast.persistence.importing;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.ImportCounts;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.site.SiteColumn;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteImportState;
import org.holdfast.domain.importing.site.SiteImportState.Applied;
import org.holdfast.domain.importing.site.SiteImportState.Applying;
import org.holdfast.domain.importing.site.SiteImportState.Failed;
import org.holdfast.domain.importing.site.SiteImportState.Previewed;
import org.holdfast.domain.importing.site.SiteImportState.Uploaded;
import org.holdfast.domain.importing.site.SiteMapping;
import org.holdfast.domain.importing.site.SiteProgress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.persistence.shared.StoredGrant;

/** The stored form of an import of sites. */
final class SiteImportDocument {

    private SiteImportDocument() {}

    static Document from(SiteImport found) {
        return new Document("_id", found.id().value())
                .append("schema", 1)
                .append("revision", found.revision())
                .append("organisation", found.organisation().value())
                .append("owner", found.ownerId())
                .append("ownerName", found.ownerName())
                .append("file", found.file().value())
                .append("fileName", found.fileName())
                .append("form", form(found.form()))
                .append("headings", found.headings())
                .append("sample", found.sample())
                .append("at", Date.from(found.at()))
                .append("expires", Date.from(found.expires()))
                .append("state", state(found.state()));
    }

    static SiteImport toImport(Document document) {
        return new SiteImport(
                new ImportId(document.getString("_id")),
                document.getLong("revision"),
                new OrganisationId(document.getString("organisation")),
                document.getString("owner"),
                document.getString("ownerName"),
                new FileId(document.getString("file")),
                document.getString("fileName"),
                toForm(part(document, "form")),
                document.getList("headings", String.class),
                sample(document),
                instant(document, "at"),
                instant(document, "expires"),
                toState(new OrganisationId(document.getString("organisation")), part(document, "state")));
    }

    private static List<List<String>> sample(Document document) {
        return document.getList("sample", List.class).stream()
                .map(row -> ((List<?>) row).stream().map(Object::toString).toList())
                .toList();
    }

    private static Document form(TableForm form) {
        return form instanceof TableForm.Csv csv
                ? new Document("charset", csv.charset()).append("delimiter", String.valueOf(csv.delimiter()))
                : new Document("sheet", ((TableForm.Xlsx) form).sheet());
    }

    private static TableForm toForm(Document form) {
        return form.containsKey("sheet")
                ? new TableForm.Xlsx(form.getString("sheet"))
                : new TableForm.Csv(
                        form.getString("charset"), form.getString("delimiter").charAt(0));
    }

    private static Document state(SiteImportState state) {
        Document document = new Document("label", state.label()).append("mapping", mapping(state.columns()));
        if (state instanceof Previewed previewed) {
            document.append("counts", counts(previewed.counts())).append("at", Date.from(previewed.at()));
        } else if (state instanceof Applying applying) {
            document.append("progress", progress(applying.progress()))
                    .append(
                            "grants",
                            applying.grants().held().stream()
                                    .map(SiteImportDocument::grant)
                                    .toList())
                    .append("started", Date.from(applying.started()));
        } else if (state instanceof Applied applied) {
            document.append("counts", counts(applied.counts()))
                    .append("started", Date.from(applied.started()))
                    .append("finished", Date.from(applied.finished()));
        } else if (state instanceof Failed failed) {
            document.append("code", failed.code())
                    .append("parameters", new Document(failed.parameters()))
                    .append("counts", counts(failed.counts()))
                    .append("at", Date.from(failed.at()));
        }
        return document;
    }

    private static SiteImportState toState(OrganisationId organisation, Document state) {
        SiteMapping mapping = toMapping(part(state, "mapping"));
        String label = state.getString("label");
        return switch (label) {
            case "uploaded" -> new Uploaded(mapping);
            case "previewed" -> new Previewed(mapping, toCounts(part(state, "counts")), instant(state, "at"));
            case "applying" ->
                new Applying(
                        mapping,
                        toProgress(part(state, "progress")),
                        grants(organisation, state),
                        instant(state, "started"));
            case "applied" ->
                new Applied(
                        mapping,
                        toCounts(part(state, "counts")),
                        instant(state, "started"),
                        instant(state, "finished"));
            case "failed" ->
                new Failed(
                        mapping,
                        state.getString("code"),
                        Map.copyOf(part(state, "parameters")),
                        toCounts(part(state, "counts")),
                        instant(state, "at"));
            default -> throw new IllegalStateException("an import in the unknown state " + label);
        };
    }

    private static Document mapping(SiteMapping mapping) {
        return new Document(
                        "columns",
                        mapping.columns().stream().map(SiteColumn::label).toList())
                .append("below", mapping.below().map(SiteId::value).orElse(null));
    }

    private static SiteMapping toMapping(Document mapping) {
        return new SiteMapping(
                mapping.getList("columns", String.class).stream()
                        .map(SiteColumn::parse)
                        .toList(),
                Optional.ofNullable(mapping.getString("below")).map(SiteId::new));
    }

    private static Document counts(ImportCounts counts) {
        return new Document("made", counts.made())
                .append("changed", counts.changed())
                .append("same", counts.same())
                .append("refused", counts.refused())
                .append("noted", counts.noted())
                .append("parents", counts.parents());
    }

    private static ImportCounts toCounts(Document counts) {
        return new ImportCounts(
                counts.getInteger("made"),
                counts.getInteger("changed"),
                counts.getInteger("same"),
                counts.getInteger("refused"),
                counts.getInteger("noted"),
                counts.getInteger("parents"));
    }

    private static Document progress(SiteProgress progress) {
        return new Document("depth", progress.depth())
                .append("place", progress.place())
                .append("rows", progress.rows())
                .append("counts", counts(progress.counts()));
    }

    private static SiteProgress toProgress(Document progress) {
        return new SiteProgress(
                progress.getInteger("depth"),
                progress.getInteger("place"),
                progress.getInteger("rows"),
                toCounts(part(progress, "counts")));
    }

    /** An import does no more than it began with, so that what a site group reached then is kept. */
    private static Document grant(HeldGrant held) {
        Document stored = StoredGrant.from(held.grant())
                .append(
                        "permissions",
                        held.permissions().stream().map(Enum::name).sorted().toList());
        if (!held.groups().isEmpty()) {
            stored.append(
                            "places",
                            held.places().stream().map(Scope::key).sorted().toList())
                    .append(
                            "groups",
                            held.groups().stream()
                                    .map(SiteGroupId::value)
                                    .sorted()
                                    .toList());
        }
        return stored;
    }

    private static Grants grants(OrganisationId organisation, Document state) {
        return Grants.of(
                organisation,
                state.getList("grants", Document.class, Collections.emptyList()).stream()
                        .map(SiteImportDocument::toHeldGrant)
                        .toList());
    }

    private static HeldGrant toHeldGrant(Document held) {
        Set<Permission> permissions = held.getList("permissions", String.class).stream()
                .map(Permission::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return held.containsKey("groups")
                ? new HeldGrant(
                        StoredGrant.toGrant(held),
                        permissions,
                        Optional.empty(),
                        texts(held, "places").map(Scope::tree).collect(Collectors.toUnmodifiableSet()),
                        texts(held, "groups").map(SiteGroupId::new).collect(Collectors.toUnmodifiableSet()))
                : new HeldGrant(StoredGrant.toGrant(held), permissions, Optional.empty());
    }

    private static Stream<String> texts(Document document, String field) {
        return document.getList(field, String.class, List.of()).stream();
    }

    private static Document part(Document document, String field) {
        return document.get(field, new Document());
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
