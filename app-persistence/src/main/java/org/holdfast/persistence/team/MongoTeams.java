package org.holdfast.persistence.team;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.Teams;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "JNoSQL counts by reading everything, and writes without asking for the version that is there")
class MongoTeams implements Teams {

    static final String COLLECTION = "teams";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> teams;

    @Inject
    MongoTeams(MongoDatabase database) {
        this.teams = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<Team> find(OrganisationId organisation, TeamId id) {
        return read(and(eq("_id", id.value()), of(organisation))).stream().findFirst();
    }

    @Override
    public Map<TeamId, Team> findAll(OrganisationId organisation, Collection<TeamId> ids) {
        Map<TeamId, Team> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<String> keys = ids.stream().map(TeamId::value).distinct().toList();
            read(and(in("_id", keys), of(organisation), eq("removed", false)))
                    .forEach(team -> found.put(team.id(), team));
        }
        return found;
    }

    @Override
    public Page<Team> page(OrganisationId organisation, TeamFilter filter, PageRequest page) {
        return Pages.read(teams, matching(organisation, filter), "nameKey", true, page, TeamDocument::toTeam);
    }

    @Override
    public String keyOf(Team team) {
        return TeamDocument.key(team);
    }

    @Override
    public Count count(OrganisationId organisation, TeamFilter filter) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> teams.countDocuments(matching(organisation, filter), limited)));
    }

    /** Matches the stored team where it is behind; where it is not, the upsert is refused as a duplicate. */
    @Override
    public void save(Team team) {
        Bson older = and(eq("_id", team.id().value()), lt("version", team.version()));
        Document change = new Document("$set", TeamDocument.from(team));
        Stored.written(() -> teams.updateOne(older, change, UPSERT));
    }

    private List<Team> read(Bson filter) {
        return Stored.read(() -> teams.find(filter).map(TeamDocument::toTeam).into(new ArrayList<>()));
    }

    private static Bson of(OrganisationId organisation) {
        return eq("organisation", organisation.value());
    }

    private static Bson matching(OrganisationId organisation, TeamFilter filter) {
        List<Bson> all = new ArrayList<>(List.of(of(organisation), eq("removed", false)));
        if (!filter.granted().isEmpty()) {
            all.add(in("granted", filter.granted()));
        }
        filter.text()
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> all.add(regex("nameKey", Pattern.quote(text) + ".*\u0001")));
        return and(all);
    }
}
