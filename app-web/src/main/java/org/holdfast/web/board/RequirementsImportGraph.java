package org.holdfast.web.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ImportRequirements;
import org.holdfast.domain.board.ReadRequirementsFile;
import org.holdfast.domain.board.RequirementColumn;
import org.holdfast.domain.board.RequirementsFile;
import org.holdfast.domain.importing.FileId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Bringing requirements from a file to a board. */
@GraphQLApi
@ApplicationScoped
public class RequirementsImportGraph {

    private final CurrentActor caller;
    private final ReadRequirementsFile files;
    private final ImportRequirements importing;
    private final Texts texts;

    @Inject
    public RequirementsImportGraph(
            CurrentActor caller, ReadRequirementsFile files, ImportRequirements importing, Texts texts) {
        this.caller = caller;
        this.files = files;
        this.importing = importing;
        this.texts = texts;
    }

    @Query
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("What importing a file that was brought would do; writes nothing.")
    public @NonNull RequirementsImportView requirementsImportPreview(
            @NonNull @Id String boardId,
            @NonNull @Id String fileId,
            @Description("What the columns of a table mean; guessed from the headings when absent.") @Nullable
                    List<RequirementColumnView> columns) {
        Actor actor = actor();
        RequirementsFile file = files.read(actor, new FileId(fileId), meanings(columns));
        return RequirementsImportView.of(file, importing.preview(actor, new BoardId(boardId), file.catalog()), texts);
    }

    @Mutation
    @Needs(Permission.BOARD_CONFIGURE)
    @Description("Adds and revises the requirements of a file that was brought; a second time it changes nothing.")
    public @NonNull RequirementsImportView importRequirements(
            @NonNull @Id String boardId,
            @NonNull @Id String fileId,
            @Description("What the columns of a table mean; guessed from the headings when absent.") @Nullable
                    List<RequirementColumnView> columns) {
        Actor actor = actor();
        RequirementsFile file = files.read(actor, new FileId(fileId), meanings(columns));
        return RequirementsImportView.of(file, importing.apply(actor, new BoardId(boardId), file.catalog()), texts);
    }

    private static List<RequirementColumn> meanings(@Nullable List<RequirementColumnView> columns) {
        return Stream.ofNullable(columns)
                .flatMap(List::stream)
                .map(column -> Objects.requireNonNullElse(column, RequirementColumnView.IGNORED))
                .map(RequirementColumnView::toRequirementColumn)
                .toList();
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
