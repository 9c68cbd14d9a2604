package org.holdfast.web.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.MergedStatus;
import org.holdfast.domain.board.OutlineItem;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ReadOutline;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadPeople;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.domain.review.ReviewDecision;
import org.holdfast.domain.review.ReviewLine;
import org.holdfast.domain.review.ReviewLineId;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.TeamId;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.RoleWords;

/**
 * The names of what entries name by their ids: sites, boards, people, teams, own roles, statuses, sections and
 * requirements, as far as the reader may see them. A few commands, however many entries there are, and none where no id is named.
 */
@ApplicationScoped
public class HistoryNames {

    /** The field that holds the sites of a group. */
    static final String SITES = "sites";

    /** What is told by what came and what went, however many there are. */
    static final Set<String> SETS = Set.of(SITES, "grants", "teams", "connections", "permissions");

    private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    private final ReadSites sites;
    private final ReadPeople people;
    private final ReadBoards boards;
    private final ReadOutline outlines;
    private final ReadTeams teams;
    private final ReadSiteGroups groups;
    private final ReadRoles roles;
    private final ReadReviews reviews;
    private final ReadOrganisation organisations;
    private final Format format;

    @Inject
    public HistoryNames(
            ReadSites sites,
            ReadPeople people,
            ReadBoards boards,
            ReadOutline outlines,
            ReadTeams teams,
            ReadSiteGroups groups,
            ReadRoles roles,
            ReadReviews reviews,
            ReadOrganisation organisations,
            Format format) {
        this.sites = sites;
        this.people = people;
        this.boards = boards;
        this.outlines = outlines;
        this.teams = teams;
        this.groups = groups;
        this.roles = roles;
        this.reviews = reviews;
        this.organisations = organisations;
        this.format = format;
    }

    /** The names by id. */
    Map<String, String> of(Actor reader, List<Entry> entries) {
        Map<String, String> names = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        entries.forEach(entry -> collect(entry, ids));
        names.put(reader.organisation().value(), "the whole organisation");
        ids.remove(reader.organisation().value());
        if (!ids.isEmpty()) {
            sites.findAll(reader, ids.stream().map(SiteId::new).toList())
                    .forEach((id, site) -> names.put(id.value(), site.name().value()));
            people.findAll(reader, ids.stream().map(MemberId::new).toList())
                    .forEach((id, person) -> names.put(id.value(), person.name().value()));
        }
        addBoards(reader, entries, names);
        addGranted(reader, entries, names);
        addReviewed(reader, entries, names);
        return names;
    }

    /** Teams, and what grants name beside sites: own roles, and boards and site groups as their scope. */
    private void addGranted(Actor reader, List<Entry> entries, Map<String, String> names) {
        teams.names(reader, values(entries, "teams").map(TeamId::new).toList())
                .forEach((id, name) -> names.put(id.value(), name.value()));
        List<Map<?, ?>> grants = grants(entries);
        addEnds(reader, grants, names);
        roles.names(reader, texts(grants, "role").map(RoleId::new).toList())
                .forEach((id, name) -> names.put(id.value(), name.value()));
        groups.names(reader, scopes(grants, "group").map(SiteGroupId::new).toList())
                .forEach((id, name) -> names.put(id.value(), name.value()));
        List<BoardId> scopes = Stream.concat(
                        scopes(grants, "board"), fields(entries, "where").filter(where -> !names.containsKey(where)))
                .map(BoardId::new)
                .toList();
        if (!scopes.isEmpty()) {
            boards.findAll(reader, scopes)
                    .forEach((id, board) -> names.put(id.value(), board.name().value()));
        }
    }

    /** What a field that never changes says. */
    private static Stream<String> fields(List<Entry> entries, String field) {
        return entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals(field))
                .flatMap(change -> change.after().stream())
                .map(Object::toString)
                .distinct();
    }

    /** The ends of grants: the last day, as everywhere else, where the organisation is. */
    private void addEnds(Actor reader, List<Map<?, ?>> grants, Map<String, String> names) {
        List<Instant> ends = grants.stream()
                .flatMap(grant -> Stream.ofNullable(grant.get("until")))
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .distinct()
                .toList();
        if (!ends.isEmpty()) {
            ZoneId zone = organisations.timeZone(reader);
            ends.forEach(end -> names.put(end.toString(), format.lastDay(end, zone)));
        }
    }

    /** What was decided on in access reviews: whose grant, and which. */
    private void addReviewed(Actor reader, List<Entry> entries, Map<String, String> names) {
        List<ReviewLineId> lines = entries.stream()
                .map(Entry::aggregate)
                .filter(thing -> thing.type().equals(ReviewDecision.TYPE))
                .map(thing -> new ReviewLineId(thing.id()))
                .distinct()
                .toList();
        reviews.listed(reader, lines).forEach((id, line) -> names.put(id.value(), reviewed(reader, line)));
    }

    private static String reviewed(Actor reader, ReviewLine line) {
        String role = line.ownRole()
                .or(() -> line.grant().role().builtIn().map(RoleWords::of))
                .orElse("a role of the organisation's own");
        String place = line.grant().scope().whole(reader.organisation())
                ? "the whole organisation"
                : line.place().orElse("a part of it");
        return line.name() + " (" + role + ", " + place + ")";
    }

    private static List<Map<?, ?>> grants(List<Entry> entries) {
        return values(entries, "grants", Map.class)
                .<Map<?, ?>>map(grant -> grant)
                .toList();
    }

    /** The scopes of those grants that are on a thing of the kind. */
    private static Stream<String> scopes(List<Map<?, ?>> grants, String kind) {
        return texts(grants.stream().filter(grant -> grant.get(kind) != null).toList(), "scope");
    }

    private static Stream<String> texts(List<Map<?, ?>> maps, String key) {
        return maps.stream()
                .flatMap(map -> Stream.ofNullable(map.get(key)))
                .map(Object::toString)
                .distinct();
    }

    private static Stream<String> values(List<Entry> entries, String field) {
        return values(entries, field, String.class).distinct();
    }

    /** What came into the list of a field, and what went out of it. */
    private static <T> Stream<T> values(List<Entry> entries, String field, Class<T> type) {
        return entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals(field))
                .flatMap(change -> Stream.concat(
                        less(change.before(), change.after()).stream(), less(change.after(), change.before()).stream()))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private void addBoards(Actor reader, List<Entry> entries, Map<String, String> names) {
        Set<BoardId> ids = new LinkedHashSet<>();
        entries.forEach(entry -> board(entry).ifPresent(ids::add));
        if (ids.isEmpty()) {
            return;
        }
        Collection<Board> found = boards.findAll(reader, ids).values();
        for (Board board : found) {
            Stream.concat(
                            board.statuses().offered().stream(),
                            board.statuses().merged().stream().map(MergedStatus::status))
                    .forEach(status ->
                            names.put(status.id().value(), status.name().value()));
        }
        outlines.ofAll(reader, found).values().forEach(outline -> outline.everything()
                .forEach(item -> names.put(item.id().value(), called(item))));
    }

    private static String called(OutlineItem item) {
        return item.code().map(code -> code + " ").orElse("") + item.title();
    }

    /** The board that names what an answer, a section or a requirement refers to. */
    private static Optional<BoardId> board(Entry entry) {
        if (entry.image().names().isEmpty()) {
            return Optional.empty();
        }
        return switch (entry.aggregate().type()) {
            case Answer.TYPE ->
                Optional.of(AnswerId.parse(entry.aggregate().id()).board());
            case "section", "requirement" ->
                entry.changes().stream().anyMatch(change -> change.field().equals("parent"))
                        ? entry.image().findText("board").map(BoardId::new)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static void collect(Entry entry, Set<String> ids) {
        if (entry.aggregate().type().equals(Answer.TYPE)
                && !entry.image().names().isEmpty()) {
            ids.add(AnswerId.parse(entry.aggregate().id()).site().value());
        }
        for (FieldChange change : entry.changes()) {
            if (SETS.contains(change.field())) {
                collect(less(change.before(), change.after()), ids);
                collect(less(change.after(), change.before()), ids);
            } else if (!change.field().equals("board")) {
                Stream.of(change.before(), change.after())
                        .flatMap(Optional::stream)
                        .forEach(value -> collect(value, ids));
            }
        }
    }

    /** What is in the one list and not in the other. */
    static List<Object> less(Optional<Object> one, Optional<Object> other) {
        List<Object> rest = new ArrayList<>(one.map(HistoryNames::list).orElse(List.of()));
        rest.removeAll(new HashSet<>(other.map(HistoryNames::list).orElse(List.of())));
        return rest;
    }

    private static Collection<Object> list(Object value) {
        return value instanceof Collection<?> list ? List.copyOf(list) : List.of();
    }

    private static void collect(Object value, Set<String> ids) {
        if (value instanceof Collection<?> list) {
            list.forEach(each -> collect(each, ids));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, ids));
        } else if (value instanceof String text && ID.matcher(text).matches()) {
            ids.add(text);
        }
    }
}
