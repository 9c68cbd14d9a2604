package org.holdfast.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.site.ApplySiteImport;
import org.holdfast.domain.importing.site.ForgetSiteImports;
import org.holdfast.domain.importing.site.PreviewSiteImport;
import org.holdfast.domain.importing.site.ReadSiteImports;
import org.holdfast.domain.importing.site.SiteColumn;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteMapping;
import org.holdfast.domain.importing.site.StartSiteImport;
import org.holdfast.domain.site.SiteId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Importing sites, step by step. */
@GraphQLApi
@ApplicationScoped
public class SiteImportGraph {

    private static final Cursors IMPORTS = new Cursors("siteImports");

    private final CurrentActor caller;
    private final ReadSiteImports reading;
    private final StartSiteImport starting;
    private final PreviewSiteImport previewing;
    private final ApplySiteImport applying;
    private final ForgetSiteImports forgetting;
    private final Texts texts;

    @Inject
    public SiteImportGraph(
            CurrentActor caller,
            ReadSiteImports reading,
            StartSiteImport starting,
            PreviewSiteImport previewing,
            ApplySiteImport applying,
            ForgetSiteImports forgetting,
            Texts texts) {
        this.caller = caller;
        this.reading = reading;
        this.starting = starting;
        this.previewing = previewing;
        this.applying = applying;
        this.forgetting = forgetting;
        this.texts = texts;
    }

    @Query
    @Needs(Permission.SITE_IMPORT)
    @Description("The imports of sites that the caller started, or all of them for those who may import everywhere.")
    public @NonNull SiteImportConnection siteImports(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return SiteImportConnection.of(
                reading.page(actor(), new PageArguments(first, after, last, before).of(IMPORTS)), IMPORTS, texts);
    }

    @Query
    @Needs(Permission.SITE_IMPORT)
    @Description("An import of sites; `site-import-not-found` when the caller started none of that id.")
    public @NonNull SiteImportView siteImport(@NonNull @Id String id) {
        return view(reading.get(actor(), new ImportId(id)));
    }

    @Description("Its rows with what they come to, in the order of the file; none before the preview.")
    public @NonNull ImportRowConnection rows(
            @Source SiteImportView found,
            ImportRowView.@Nullable Outcome outcome,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Cursors list = new Cursors("siteImport/" + found.id() + "/" + outcome);
        return ImportRowConnection.of(
                reading.rows(
                        actor(),
                        new ImportId(found.id()),
                        Optional.ofNullable(outcome).map(ImportRowView.Outcome::outcome),
                        new PageArguments(first, after, last, before).of(list)),
                list,
                texts);
    }

    @Mutation
    @Needs(Permission.SITE_IMPORT)
    @Description("Starts an import from a file that was brought to `/import-files`, and guesses what its columns mean.")
    public @NonNull SiteImportView startSiteImport(@NonNull @Id String file) {
        return view(starting.start(actor(), new FileId(file)));
    }

    @Mutation
    @Needs(Permission.SITE_IMPORT)
    @Description(
            "Finds out what each row comes to when the columns mean this. Writes no site. Can be repeated until the import is applied.")
    public @NonNull SiteImportView previewSiteImport(
            @NonNull @Id String id,
            @NonNull List<@NonNull ImportColumnInput> columns,
            @Description("The site below which rows without a parent of their own are put.") @Nullable @Id
                    String below) {
        Actor actor = actor();
        SiteImport found = reading.get(actor, new ImportId(id));
        List<SiteColumn> meanings =
                ImportColumnInput.meanings(columns, found.headings(), SiteColumn.Known.IGNORED.label()).stream()
                        .map(SiteColumn::parse)
                        .toList();
        SiteMapping mapping =
                new SiteMapping(meanings, Optional.ofNullable(below).map(SiteId::new));
        return view(previewing.preview(actor, found.id(), mapping));
    }

    @Mutation
    @Needs(Permission.SITE_IMPORT)
    @Description("Writes the rows as they were previewed, in the background; `progress` says how far it is.")
    public @NonNull SiteImportView applySiteImport(@NonNull @Id String id) {
        return view(applying.apply(actor(), new ImportId(id)));
    }

    @Mutation
    @Needs(Permission.SITE_IMPORT)
    @Description("Forgets an import with its file. What it wrote stays.")
    public boolean forgetSiteImport(@NonNull @Id String id) {
        forgetting.forget(actor(), new ImportId(id));
        return true;
    }

    private SiteImportView view(SiteImport found) {
        return SiteImportView.from(found, texts);
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
