package org.holdfast.persistence.directory;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.directory.DirectoryProblem;
import org.holdfast.domain.directory.DirectoryTrouble;
import org.holdfast.domain.directory.SyncState;
import org.holdfast.domain.organisation.OrganisationId;

/** The stored form of how far the following of a directory is. */
final class StateDocument {

    private static final int SCHEMA = 1;

    private StateDocument() {}

    static Document from(SyncState state) {
        return new Document("schema", SCHEMA)
                .append("organisation", state.organisation().value())
                .append("directory", state.directory().value())
                .append("wantedAt", state.wantedAt().map(Date::from).orElse(null))
                .append("readAt", state.readAt().map(Date::from).orElse(null))
                .append("heardAt", state.heardAt().map(Date::from).orElse(null))
                .append("heard", state.heard().orElse(null))
                .append(
                        "problems",
                        state.problems().stream().map(StateDocument::from).toList())
                .append(
                        "failedAt",
                        state.failure().map(failure -> Date.from(failure.at())).orElse(null))
                .append("failure", state.failure().map(SyncState.Failure::words).orElse(null));
    }

    static SyncState toState(Document document) {
        return new SyncState(
                new OrganisationId(document.getString("organisation")),
                new DirectoryId(document.getString("directory")),
                instant(document, "wantedAt"),
                instant(document, "readAt"),
                instant(document, "heardAt"),
                Optional.ofNullable(document.getString("heard")),
                document.getList("problems", Document.class, List.of()).stream()
                        .map(StateDocument::toProblem)
                        .toList(),
                instant(document, "failedAt").map(at -> new SyncState.Failure(at, document.getString("failure"))));
    }

    private static Document from(DirectoryProblem problem) {
        return new Document("key", problem.key())
                .append("trouble", problem.trouble().name())
                .append("about", problem.about())
                .append("since", Date.from(problem.since()));
    }

    private static DirectoryProblem toProblem(Document stored) {
        return new DirectoryProblem(
                stored.getString("key"),
                DirectoryTrouble.valueOf(stored.getString("trouble")),
                stored.getString("about"),
                stored.getDate("since").toInstant());
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
