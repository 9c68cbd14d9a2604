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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.shared.Exclusive;
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

    private final DirectoryProvider provider;
    private final Directories directories;
    private final DirectoryLinks links;
    private final HeardEvents heard;
    private final FollowPerson people;
    private final FollowGroup groups;
    private final FollowCrew crews;
    private final SyncProgress progress;
    private final Exclusive exclusive;
    private final Clock clock;

    @Inject
    public ReadDirectory(
            DirectoryProvider provider,
            Directories directories,
            DirectoryLinks links,
            HeardEvents heard,
            FollowPerson people,
            FollowGroup groups,
            FollowCrew crews,
            SyncProgress progress,
            Exclusive exclusive,
            Clock clock) {
        this.provider = provider;
        this.directories = directories;
        this.links = links;
        this.heard = heard;
        this.people = people;
        this.groups = groups;
        this.crews = crews;
        this.progress = progress;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /** Reads it; what stops that is noted. */
    void read(Directory directory) {
        Instant began = now();
        try {
            Told told = told(directory);
            follow(directory, told, began);
            turn(directory, known -> progress.note(known, state -> state.read(began)));
        } catch (IdentityProviderException broken) {
            turn(directory, known -> progress.note(known, state -> state.failed(now(), broken.words())));
        }
    }

    private Told told(Directory directory) {
        List<ToldGroup> toldGroups = provider.groups(directory.id());
        List<ToldPerson> toldPeople = provider.people(directory.id());
        boolean withGroups =
                toldPeople.stream().allMatch(person -> person.groups().isPresent());
        requireSomebody(directory, toldPeople);
        return new Told(toldGroups, toldPeople, withGroups ? groupsOf(toldPeople) : groupsOf(directory, toldGroups));
    }

    /** One wrong answer must not shut everybody out; who is really removed is told by an event for each. */
    private void requireSomebody(Directory directory, List<ToldPerson> toldPeople) {
        if (toldPeople.isEmpty() && !links.live(directory, Kind.PERSON, "", 1).isEmpty()) {
            throw IdentityProviderException.failed(
                    "The list of people is empty, though there were some. Nobody was shut out for that.");
        }
    }

    private static Map<String, Set<String>> groupsOf(List<ToldPerson> toldPeople) {
        return toldPeople.stream()
                .collect(Collectors.toMap(
                        ToldPerson::id,
                        person -> Set.copyOf(person.groups().orElse(List.of())),
                        (one, other) -> other));
    }

    /** The broker does not tell the groups with the people: each group is asked for its own. */
    private Map<String, Set<String>> groupsOf(Directory directory, List<ToldGroup> toldGroups) {
        Map<String, Set<String>> all = new HashMap<>();
        toldGroups.forEach(group -> provider.crew(directory.id(), group.id())
                .forEach(person ->
                        all.computeIfAbsent(person, one -> new HashSet<>()).add(group.id())));
        return all;
    }

    private void follow(Directory directory, Told told, Instant began) {
        told.groups()
                .forEach(group -> ifStill(directory, key(directory, Kind.GROUP, group.id()), began, known -> {
                    groups.told(known, group);
                }));
        Map<String, TeamId> teams = teams(directory, told);
        told.people().stream()
                .sorted(Comparator.comparing(ToldPerson::active).reversed())
                .forEach(person -> ifStill(directory, key(directory, Kind.PERSON, person.id()), began, known -> {
                    people.told(known, person);
                    crews.exactly(known, person.id(), in(told, person, teams), new HashSet<>(teams.values()));
                }));
        Set<String> there = told.people().stream()
                .map(person -> key(directory, Kind.PERSON, person.id()))
                .collect(Collectors.toSet());
        missing(directory, Kind.PERSON, there)
                .forEach(link -> ifStill(directory, link.id(), began, known -> people.gone(known, link)));
        Set<String> groupsThere = told.groups().stream()
                .map(group -> key(directory, Kind.GROUP, group.id()))
                .collect(Collectors.toSet());
        missing(directory, Kind.GROUP, groupsThere)
                .forEach(link -> ifStill(directory, link.id(), began, known -> groups.gone(known, link)));
    }

    private Map<String, TeamId> teams(Directory directory, Told told) {
        Map<String, TeamId> teams = new HashMap<>();
        told.groups().forEach(group -> groups.team(directory, group.id())
                .map(Team::id)
                .ifPresent(team -> teams.put(group.id(), team)));
        return teams;
    }

    private static Set<TeamId> in(Told told, ToldPerson person, Map<String, TeamId> teams) {
        return told.groupsOf().getOrDefault(person.id(), Set.of()).stream()
                .flatMap(group -> Optional.ofNullable(teams.get(group)).stream())
                .collect(Collectors.toSet());
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

    /** Changes something of the directory, unless it was heard of since, or the directory is not followed any more. */
    private void ifStill(Directory directory, String key, Instant began, Consumer<Directory> change) {
        turn(directory, known -> {
            boolean newer = heard.freshness(key)
                    .filter(fresh -> !fresh.heardAt().isBefore(began))
                    .isPresent();
            if (!newer && known.kept()) {
                change.accept(known);
            }
        });
    }

    private void turn(Directory directory, Consumer<Directory> change) {
        exclusive.doing("directory/" + directory.organisation(), () -> {
            directories.find(directory.organisation(), directory.id()).ifPresent(change);
            return true;
        });
    }

    private static String key(Directory directory, Kind kind, String foreign) {
        return DirectoryLink.idOf(directory, kind, foreign);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** What was read. */
    private record Told(List<ToldGroup> groups, List<ToldPerson> people, Map<String, Set<String>> groupsOf) {}
}
