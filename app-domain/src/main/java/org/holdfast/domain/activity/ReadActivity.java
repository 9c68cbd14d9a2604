package org.holdfast.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.Journal;
import org.holdfast.domain.journal.OwnAlone;
import org.holdfast.domain.shared.Bulkhead;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.StorableMoment;

/** Reading what happened: always only what the caller may see. */
@ApplicationScoped
public class ReadActivity {

    private static final String HISTORY = "history";

    /** Entries of long texts are large: so many pages of them are read at once, each in some milliseconds. */
    private static final int AT_ONCE = 3;

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Access access;
    private final Subjects subjects;
    private final Journal journal;
    private final Bulkhead reading = new Bulkhead(AT_ONCE, WAIT);

    @Inject
    public ReadActivity(Access access, Subjects subjects, Journal journal) {
        this.access = access;
        this.subjects = subjects;
        this.journal = journal;
    }

    /**
     * A page of the entries of one thing, newest first. Whoever may read it where it lies now sees all of it, also what
     * happened while it lay elsewhere. Their changes are whole, long texts of their images are cut.
     *
     * @throws NotFoundException when there is none that the caller may see: the code of its own feature, or {@code
     *     history-not-found}
     * @throws org.holdfast.domain.shared.TooMuchAtOnceException when others read for too long
     */
    public Page<Entry> history(Actor actor, AggregateRef aggregate, PageRequest page) {
        return reading.doing(() -> historyOf(actor, aggregate, page).map(Entry::withImageInBrief));
    }

    /** The same with all long texts cut, as pages show them. */
    public Page<Entry> historyInBrief(Actor actor, AggregateRef aggregate, PageRequest page) {
        return reading.doing(() -> historyOf(actor, aggregate, page).map(Entry::inBrief));
    }

    private Page<Entry> historyOf(Actor actor, AggregateRef aggregate, PageRequest page) {
        requireSight(actor, aggregate);
        return journal.history(aggregate, page).map(this::told);
    }

    /**
     * The newest entry of a thing at a moment; its image is the thing as it was then. Empty when it did not exist yet.
     *
     * @throws NotFoundException when there is none that the caller may see: the code of its own feature, or {@code
     *     history-not-found}
     */
    public Optional<Entry> asOf(Actor actor, AggregateRef aggregate, Instant moment) {
        requireSight(actor, aggregate);
        return journal.asOf(aggregate, StorableMoment.of(moment)).map(this::told);
    }

    /**
     * A page of everything in sight that matches, newest first. Of things that the caller may not read it tells that
     * something happened, by whom, and no more. Of people, of who may do what and of how somebody came in, it tells those
     * who may not read members nothing but what is their own, and that whole. Changes are whole, long texts of images are
     * cut.
     *
     * @throws org.holdfast.domain.shared.TooMuchAtOnceException when others read for too long
     */
    public Page<Entry> activity(Actor actor, ActivityFilter filter, PageRequest page) {
        return reading.doing(() -> activityOf(actor, filter, page).map(Entry::withImageInBrief));
    }

    /** The same with all long texts cut, as pages show them. */
    public Page<Entry> activityInBrief(Actor actor, ActivityFilter filter, PageRequest page) {
        return reading.doing(() -> activityOf(actor, filter, page).map(Entry::inBrief));
    }

    private Page<Entry> activityOf(Actor actor, ActivityFilter filter, PageRequest page) {
        Sight sight = access.sightOfAll(actor, Permission.ACTIVITY_READ);
        if (sight.nothing()) {
            return Page.empty();
        }
        Optional<OwnAlone> own = ownAlone(actor);
        return journal.activity(sight, own.map(filter::with).orElse(filter), page)
                .map(entry -> shown(actor, own, entry));
    }

    private Optional<OwnAlone> ownAlone(Actor actor) {
        Set<String> types = subjects.untold(actor, permission -> access.mayEverywhere(actor, permission));
        return types.isEmpty() ? Optional.empty() : Optional.of(new OwnAlone(types, person(actor)));
    }

    /** A program that may read less than its maker is not told of them either. */
    private static Optional<String> person(Actor actor) {
        return Optional.of(actor.id()).filter(id -> actor.origin() != Origin.TOKEN);
    }

    private void requireSight(Actor actor, AggregateRef aggregate) {
        Subject subject = subjects.find(aggregate.type()).orElseThrow(() -> NotFoundException.notFound(HISTORY));
        ScopePath path = subject.path(actor, aggregate.id());
        access.requireSight(actor, Permission.ACTIVITY_READ, path, HISTORY);
        if (!subject.own(actor, aggregate.id())) {
            access.requireSight(actor, subject.reading(), path, HISTORY);
        }
    }

    private Entry shown(Actor actor, Optional<OwnAlone> own, Entry entry) {
        boolean readable =
                own.filter(one -> one.types().contains(entry.aggregate().type()) && one.about(entry))
                                .isPresent()
                        || subjects.reading(entry.aggregate().type())
                                .filter(permission -> access.may(actor, permission, entry.path()))
                                .isPresent();
        return readable ? told(entry) : bare(entry);
    }

    /** Without what is kept from everybody. */
    private Entry told(Entry entry) {
        return subjects.find(entry.aggregate().type())
                .map(subject -> entry.without(subject.kept()))
                .orElse(entry);
    }

    private static Entry bare(Entry entry) {
        return new Entry(
                entry.aggregate(),
                entry.version(),
                entry.path(),
                entry.at(),
                entry.actorId(),
                entry.actorName(),
                entry.origin(),
                entry.kind(),
                List.of(),
                Optional.empty(),
                Fields.none());
    }
}
