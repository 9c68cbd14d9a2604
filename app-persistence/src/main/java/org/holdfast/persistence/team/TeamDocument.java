package org.holdfast.persistence.team;

import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.holdfast.persistence.shared.StoredGrant;

/** The stored form of a team. Teams that were granted something are found by {@code granted}. */
final class TeamDocument {

    private static final int SCHEMA = 1;

    private TeamDocument() {}

    static Document from(Team team) {
        Document document = new Document("schema", SCHEMA)
                .append("organisation", team.organisation().value())
                .append("version", team.version())
                .append("name", team.name().value())
                .append("nameKey", key(team))
                .append("description", team.description().orElse(null))
                .append("grants", StoredGrant.from(team.grants()))
                .append("granted", StoredGrant.keys(team.grants()));
        return document.append("kept", team.kept()).append("removed", team.removed());
    }

    static Team toTeam(Document document) {
        return new Team(
                new TeamId(document.getString("_id")),
                document.getLong("version"),
                new OrganisationId(document.getString("organisation")),
                new TeamName(document.getString("name")),
                Optional.ofNullable(document.getString("description")),
                StoredGrant.toGrants(document.getList("grants", Document.class)),
                document.getBoolean("kept", false),
                document.getBoolean("removed"));
    }

    static String key(Team team) {
        return FoldedText.key(team.name().value(), team.id().value());
    }
}
