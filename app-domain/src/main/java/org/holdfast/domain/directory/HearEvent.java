package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.directory.Directory.Bond;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.domain.signon.SingleSignOns;

/**
 * Hears of something that happened in a directory, pushed or fetched: once, whatever comes how often. Events may come in
 * any order; one that tells of less than is known changes nothing. Those of organisations that nobody here is, are not
 * heard at all.
 */
@ApplicationScoped
public class HearEvent {

    private final SingleSignOns settings;
    private final Directories directories;
    private final HeardEvents heard;
    private final ConnectDirectory connecting;
    private final FollowPerson people;
    private final FollowGroup groups;
    private final FollowCrew crews;
    private final SyncProgress progress;
    private final DirectoryTurn turn;
    private final Clock clock;

    @Inject
    public HearEvent(
            SingleSignOns settings,
            Directories directories,
            HeardEvents heard,
            ConnectDirectory connecting,
            FollowPerson people,
            FollowGroup groups,
            FollowCrew crews,
            SyncProgress progress,
            DirectoryTurn turn,
            Clock clock) {
        this.settings = settings;
        this.directories = directories;
        this.heard = heard;
        this.connecting = connecting;
        this.people = people;
        this.groups = groups;
        this.crews = crews;
        this.progress = progress;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * Hears it.
     *
     * @return whether it was new, and of an organisation here
     */
    public boolean hear(DirectoryEvent event) {
        return owner(event)
                .map(owner -> turn.in(owner.organisation(), () -> hear(owner, event)))
                .orElse(false);
    }

    private Optional<SingleSignOn> owner(DirectoryEvent event) {
        return event.organisation().isPresent()
                ? event.organisation().flatMap(settings::findByProvider)
                : directories.bound(Bond.KEPT).stream()
                        .filter(directory -> directory.id().equals(event.directory()))
                        .findFirst()
                        .flatMap(directory -> settings.findByProvider(directory.provider()));
    }

    private boolean hear(SingleSignOn owner, DirectoryEvent event) {
        if (heard.heard(event.id())) {
            return false;
        }
        Optional<Directory> known = directories.find(owner.organisation(), event.directory());
        if (event.what() instanceof DirectoryEvent.Connected connected) {
            ifNew(keyOf(owner, event), event, () -> connecting.told(owner, connected.directory()));
        } else if (event.what() instanceof DirectoryEvent.Deleted) {
            ifNew(keyOf(owner, event), event, () -> known.filter(Directory::kept)
                    .ifPresent(directory -> connecting.bind(directory, Bond.DELETED)));
        } else {
            followed(owner, event, known).ifPresent(directory -> follow(directory, event));
        }
        heard.note(event.id(), now());
        return true;
    }

    /** One of which only this is known is followed at once, and read. What was deleted is heard no more. */
    private Optional<Directory> followed(SingleSignOn owner, DirectoryEvent event, Optional<Directory> known) {
        Optional<Directory> directory = known.filter(one -> one.provider().equals(owner.provider()));
        return directory.isPresent()
                ? directory.filter(Directory::kept)
                : Optional.of(connecting.follow(owner, ToldDirectory.unknown(event.directory())));
    }

    private void follow(Directory directory, DirectoryEvent event) {
        progress.note(directory, state -> state.heard(now(), event.word()));
        if (event.what() instanceof DirectoryEvent.PersonTold told) {
            personTold(directory, event, told);
        } else if (event.what() instanceof DirectoryEvent.PersonGone gone) {
            ifNew(key(directory, Kind.PERSON, gone.person()), event, () -> people.gone(directory, gone.person()));
        } else if (event.what() instanceof DirectoryEvent.GroupTold told) {
            ifNew(key(directory, Kind.GROUP, told.group().id()), event, () -> groups.told(directory, told.group()));
        } else if (event.what() instanceof DirectoryEvent.GroupGone gone) {
            ifNew(key(directory, Kind.GROUP, gone.group()), event, () -> groups.gone(directory, gone.group()));
        } else if (event.what() instanceof DirectoryEvent.PutIn in) {
            putIn(directory, event, in);
        } else if (event.what() instanceof DirectoryEvent.TakenOut out) {
            takenOut(directory, event, out);
        }
    }

    /** One that does not say whether the person is in is as good as none: the directory is asked, unless it said no more. */
    private void personTold(Directory directory, DirectoryEvent event, DirectoryEvent.PersonTold told) {
        String key = key(directory, Kind.PERSON, told.person().id());
        if (!told.person().unclear()) {
            ifNew(key, event, told.changedAt(), () -> people.told(directory, told.person()));
        } else if (isNew(key, event, told.changedAt())) {
            boolean asked = progress.of(directory)
                    .problem(key)
                    .filter(problem -> problem.trouble() == DirectoryTrouble.STATE_UNCLEAR)
                    .isPresent();
            people.told(directory, told.person());
            if (!asked) {
                connecting.want(directory);
            }
        }
    }

    /** It may come before person and group were told, which it describes as well. */
    private void putIn(Directory directory, DirectoryEvent event, DirectoryEvent.PutIn in) {
        String person = key(directory, Kind.PERSON, in.person().id());
        ifNew(crewKey(directory, in.person().id(), in.group().id()), event, () -> {
            if (people.member(directory, in.person().id()).isEmpty() && isNew(person, event, Optional.empty())) {
                firstTold(directory, in.person());
            }
            if (groups.team(directory, in.group().id()).isEmpty()
                    && isNew(key(directory, Kind.GROUP, in.group().id()), event, Optional.empty())) {
                groups.told(directory, in.group());
            }
            crews.in(directory, in.person().id(), in.group().id());
            touch(person);
        });
    }

    private void firstTold(Directory directory, ToldPerson person) {
        if (person.unclear()) {
            connecting.want(directory);
        } else {
            people.told(directory, person);
        }
    }

    private void takenOut(Directory directory, DirectoryEvent event, DirectoryEvent.TakenOut out) {
        ifNew(crewKey(directory, out.person(), out.group()), event, () -> {
            crews.out(directory, out.person(), out.group());
            touch(key(directory, Kind.PERSON, out.person()));
        });
    }

    private void ifNew(String key, DirectoryEvent event, Runnable change) {
        ifNew(key, event, Optional.empty(), change);
    }

    private void ifNew(String key, DirectoryEvent event, Optional<Instant> described, Runnable change) {
        if (isNew(key, event, described)) {
            change.run();
            Optional<Instant> data = described.or(() -> heard.freshness(key).flatMap(Freshness::data));
            heard.note(key, new Freshness(event.at(), data, now()), now());
        }
    }

    private boolean isNew(String key, DirectoryEvent event, Optional<Instant> described) {
        return heard.freshness(key)
                .filter(known -> known.after(event.at(), described))
                .isEmpty();
    }

    /** Whoever reads the directory at this moment has read what was before. */
    private void touch(String key) {
        Freshness before = heard.freshness(key).orElseGet(() -> new Freshness(Instant.EPOCH, Optional.empty(), now()));
        heard.note(key, new Freshness(before.event(), before.data(), now()), now());
    }

    private static String keyOf(SingleSignOn owner, DirectoryEvent event) {
        return Directory.keyOf(owner.organisation(), event.directory());
    }

    private static String key(Directory directory, Kind kind, String foreign) {
        return DirectoryLink.idOf(directory, kind, foreign);
    }

    private static String crewKey(Directory directory, String person, String group) {
        return Ids.hashed(key(directory, Kind.PERSON, person), key(directory, Kind.GROUP, group));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
