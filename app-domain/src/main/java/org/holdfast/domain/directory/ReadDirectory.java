package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.HeldLease;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamId;

/**
 * Reads a directory whole and lets it come true. People are followed one after the other, so that events are heard
 * meanwhile; whoever was heard of since reading began is left alone, as that is newer.
 */
@ApplicationScoped
public class ReadDirectory {

    private static final int SOME = 200;

    private static final String UNCLEAR =
            "Nobody in the list of people has a state that is known. They were left as they are.";

    private final DirectoryProvider provider;
    private final DirectoryLinks links;
    private final LinkUp linking;
    private final HeardEvents heard;
    private final FollowPerson people;
    private final FollowGroup groups;
    private final FollowCrew crews;
    private final SyncProgress progress;
    private final DirectoryTurn turn;
    private final Clock clock;

    @Inject
    public ReadDirectory(
            DirectoryProvider provider,
            DirectoryLinks links,
            LinkUp linking,
            HeardEvents heard,
            FollowPerson people,
            FollowGroup groups,
            FollowCrew crews,
            SyncProgress progress,
            DirectoryTurn turn,
            Clock clock) {
        this.provider = provider;
        this.links = links;
        this.linking = linking;
        this.heard = heard;
        this.people = people;
        this.groups = groups;
        this.crews = crews;
        this.progress = progress;
        this.turn = turn;
        this.clock = clock;
    }

    /** Reads it; what stops that is noted. Whoever lost the lease leaves it to the other one, who began later. */
    void read(Directory directory, HeldLease lease) {
        Reading reading = new Reading(directory, now(), lease);
        try {
            Told told = told(reading);
            follow(reading, told);
            ifHeld(reading, known -> finish(reading, known, told));
        } catch (IdentityProviderException broken) {
            ifHeld(reading, known -> fail(known, broken.words()));
        } catch (DomainException inTheWay) {
            ifHeld(reading, known -> fail(known, "Something was in the way here: " + inTheWay.code()));
        }
    }

    private void fail(Directory directory, String words) {
        progress.note(directory, state -> state.failed(now(), words));
    }

    private Told told(Reading reading) {
        DirectoryId directory = reading.directory().id();
        BooleanSupplier wanted = reading.lease()::held;
        Told told = new Told(provider.groups(directory, wanted), provider.people(directory, wanted));
        if (lacks(reading.directory(), Kind.PERSON, told.people())) {
            throw IdentityProviderException.failed(empty("people"));
        }
        if (told.people().stream().allMatch(ToldPerson::unclear) && anybodyKnown(reading.directory(), told)) {
            throw IdentityProviderException.failed(UNCLEAR);
        }
        told.groups().forEach(group -> crew(reading, told, group));
        if (lacks(reading.directory(), Kind.GROUP, told.groups())) {
            told.leave(empty("groups"));
        }
        return told;
    }

    private boolean anybodyKnown(Directory directory, Told told) {
        return told.people().stream().anyMatch(person -> linking.find(directory, Kind.PERSON, person.id())
                .isPresent());
    }

    /** One wrong answer must not shut everybody out, nor remove every team; what is really gone is an event for each. */
    private boolean lacks(Directory directory, Kind kind, List<?> told) {
        return told.isEmpty() && !links.live(directory, kind, "", 1).isEmpty();
    }

    private static String empty(String what) {
        return "The list of " + what + " is empty, though there were some. They were left as they are.";
    }

    /** The broker tells groups with people no more, or an empty list of them: each group is asked for its own. */
    private void crew(Reading reading, Told told, ToldGroup group) {
        try {
            told.crew(group, provider.crew(reading.directory().id(), group.id(), reading.lease()::held));
        } catch (IdentityProviderException refused) {
            if (!refused.refused()) {
                throw refused;
            }
            told.leave("Who is in the group " + group.name() + " was not told: " + refused.words());
        }
    }

    private void follow(Reading reading, Told told) {
        Directory directory = reading.directory();
        told.groups()
                .forEach(group ->
                        ifStill(reading, key(directory, Kind.GROUP, group.id()), known -> groups.told(known, group)));
        Map<String, TeamId> teams = teams(directory, told);
        Set<String> there = told.keys(directory);
        told.people().stream()
                .sorted(Comparator.comparing(ToldPerson::active).reversed())
                .forEach(person -> ifStill(reading, key(directory, Kind.PERSON, person.id()), known -> {
                    people.told(known, person, link -> over(reading, there, link));
                    crews.exactly(known, person.id(), in(told, person, teams), Set.copyOf(teams.values()))
                            .ifPresent(told.members()::add);
                }));
        Set<String> unclear = told.unclearAddresses();
        missing(directory, Kind.PERSON, there)
                .forEach(link -> ifStill(reading, link.id(), known -> {
                    if (unclear.isEmpty() || !people.hasOneOf(unclear, known, link)) {
                        people.gone(known, link);
                    }
                }));
        if (!told.groups().isEmpty()) {
            missing(directory, Kind.GROUP, there)
                    .forEach(link -> ifStill(reading, link.id(), known -> groups.gone(known, link)));
        }
        Predicate<Member> staying = member -> unclear.contains(member.mail().key())
                || told.members().contains(member.id())
                || people.links(directory, member).stream().anyMatch(link -> heardSince(reading, link.id()));
        teams.values()
                .forEach(team -> ifHeld(reading, known -> {
                    if (known.kept()) {
                        twice(() -> crews.without(known, team, staying));
                    }
                }));
    }

    private boolean over(Reading reading, Set<String> there, DirectoryLink link) {
        return link.directory().equals(reading.directory().id())
                && !there.contains(link.id())
                && !heardSince(reading, link.id());
    }

    /**
     * Problems last for what was told, for who is still linked, and for whom an event told of meanwhile. All do where something was
     * not read. That is not tried again every minute, as it may not change.
     */
    private void finish(Reading reading, Directory directory, Told told) {
        Set<String> there = told.keys(directory);
        progress.keepProblems(
                directory,
                problem -> told.left().isPresent()
                        || there.contains(problem.key())
                        || linking.live(problem.key())
                        || !problem.since().isBefore(reading.began())
                        || heardSince(reading, problem.key()));
        progress.note(directory, state -> told.left()
                .map(words -> state.read(reading.began()).failed(now(), words))
                .orElseGet(() -> state.read(reading.began())));
    }

    /** The teams of those groups whose people were told. */
    private Map<String, TeamId> teams(Directory directory, Told told) {
        Map<String, TeamId> teams = new HashMap<>();
        told.crews().keySet().forEach(group -> groups.team(directory, group)
                .map(Team::id)
                .ifPresent(team -> teams.put(group, team)));
        return teams;
    }

    private static Set<TeamId> in(Told told, ToldPerson person, Map<String, TeamId> teams) {
        return teams.entrySet().stream()
                .filter(team ->
                        told.crews().getOrDefault(team.getKey(), Set.of()).contains(person.id()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<DirectoryLink> missing(Directory directory, Kind kind, Set<String> there) {
        List<DirectoryLink> missing = new ArrayList<>();
        String after = "";
        for (List<DirectoryLink> some = links.live(directory, kind, after, SOME);
                !some.isEmpty();
                some = links.live(directory, kind, after, SOME)) {
            some.stream().filter(link -> !there.contains(link.id())).forEach(missing::add);
            after = some.get(some.size() - 1).id();
        }
        return missing;
    }

    /**
     * Changes something of the directory, unless it was heard of since, or the directory is not followed any more. Once
     * more, where somebody else changed the member or team at the same moment.
     */
    private void ifStill(Reading reading, String key, Consumer<Directory> change) {
        ifHeld(reading, known -> {
            if (known.kept() && !heardSince(reading, key)) {
                twice(() -> change.accept(known));
            }
        });
    }

    private static void twice(Runnable change) {
        try {
            change.run();
        } catch (ConcurrentChangeException overtaken) {
            change.run();
        }
    }

    private boolean heardSince(Reading reading, String key) {
        return heard.freshness(key)
                .filter(fresh -> !fresh.heardAt().isBefore(reading.began()))
                .isPresent();
    }

    /** Looks again when it is its turn: it may have waited for the one who has the lease now. */
    private void ifHeld(Reading reading, Consumer<Directory> change) {
        if (reading.lease().held()) {
            turn.of(reading.directory(), known -> {
                if (reading.lease().held()) {
                    change.accept(known);
                }
            });
        }
    }

    private static String key(Directory directory, Kind kind, String foreign) {
        return DirectoryLink.idOf(directory, kind, foreign);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** What is read by whom, and since when. */
    private record Reading(Directory directory, Instant began, HeldLease lease) {}

    /** What was read. Where something of it was not, that is left as it is. */
    private record Told(
            List<ToldGroup> groups,
            List<ToldPerson> people,
            Map<String, Set<String>> crews,
            List<String> unread,
            Set<MemberId> members) {

        Told(List<ToldGroup> groups, List<ToldPerson> people) {
            this(groups, people, new HashMap<>(), new ArrayList<>(), new HashSet<>());
        }

        void crew(ToldGroup group, List<String> people) {
            crews.put(group.id(), Set.copyOf(people));
        }

        void leave(String words) {
            unread.add(words);
        }

        Optional<String> left() {
            return unread.stream().findFirst();
        }

        /** Those of whom it is not told whether they are in; whose account was made anew may be one of them. */
        Set<String> unclearAddresses() {
            return people.stream()
                    .filter(ToldPerson::unclear)
                    .flatMap(person -> person.address().stream())
                    .map(MailAddress::key)
                    .collect(Collectors.toSet());
        }

        /** The keys of everybody and everything that was told. */
        Set<String> keys(Directory directory) {
            Set<String> keys = new HashSet<>();
            groups.forEach(group -> keys.add(key(directory, Kind.GROUP, group.id())));
            people.forEach(person -> {
                keys.add(key(directory, Kind.PERSON, person.id()));
                keys.add(DirectoryProblem.keyOfTeams(directory, person.id()));
            });
            return keys;
        }
    }
}
