package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.importing.site.SiteDecision.Alter;
import org.holdfast.domain.importing.site.SiteDecision.Create;
import org.holdfast.domain.importing.site.SiteDecision.Refuse;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.site.DescribeSite;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteCodes;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteRefusedException;
import org.holdfast.domain.site.Sites;

/**
 * Writes decisions into the journal, many in few commands. While a batch is written nobody else moves sites, so that the
 * paths that were decided on are true.
 */
@ApplicationScoped
class SiteWriter {

    private final Claims claims;
    private final Recorder recorder;
    private final Sites sites;
    private final Exclusive exclusive;

    @Inject
    SiteWriter(Claims claims, Recorder recorder, Sites sites, Exclusive exclusive) {
        this.claims = claims;
        this.recorder = recorder;
        this.sites = sites;
        this.exclusive = exclusive;
    }

    /**
     * Writes what is decided in the lease of the site tree.
     *
     * @param deciding called in the lease, so that it sees what it decides on unmoved
     * @param reason what the entries give as the reason
     * @return the decisions as they came out: what somebody else was faster with is refused
     */
    List<SiteDecision> write(Actor actor, Optional<String> reason, Supplier<List<SiteDecision>> deciding) {
        return exclusive.doing("site-tree/" + actor.organisation(), () -> {
            List<SiteDecision> decisions = deciding.get();
            Map<AggregateRef, RowProblem> refused = new HashMap<>();
            create(actor, reason, ofKind(decisions, Create.class), refused);
            List<Alter> alters = ofKind(decisions, Alter.class);
            describe(actor, reason, alters, refused);
            alters.forEach(alter -> move(actor, reason, alter, refused));
            return decisions.stream()
                    .map(decision -> outcome(decision, refused))
                    .toList();
        });
    }

    /** Makes sites that rows are put below, each after the one above it. */
    void makeParents(Actor actor, Optional<String> reason, List<Site> parents) {
        for (Site parent : parents) {
            recorder.recordAll(
                    actor,
                    List.of(Change.created(RegisterSite.REGISTERED, parent).because(reason)));
        }
    }

    private void create(
            Actor actor, Optional<String> reason, List<Create> creates, Map<AggregateRef, RowProblem> refused) {
        claim(creates.stream().map(Create::site).toList(), refused);
        // a site whose first entry exists already was made by this import before it was interrupted
        recorder.recordAll(
                actor,
                creates.stream()
                        .filter(create -> !refused.containsKey(create.site().ref()))
                        .map(create -> Change.created(RegisterSite.REGISTERED, create.site())
                                .because(reason))
                        .toList());
    }

    private void describe(
            Actor actor, Optional<String> reason, List<Alter> alters, Map<AggregateRef, RowProblem> refused) {
        claim(
                alters.stream()
                        .filter(alter -> alter.before().code().isEmpty())
                        .map(Alter::after)
                        .toList(),
                refused);
        List<Change<Site>> changes = alters.stream()
                .filter(Alter::described)
                .filter(alter -> !refused.containsKey(alter.after().ref()))
                .map(alter -> Change.changed(kind(alter), alter.before(), alter.after())
                        .because(reason))
                .toList();
        Set<AggregateRef> overtaken = recorder.recordAll(actor, changes);
        overtaken.forEach(site -> refused.put(site, RowProblem.of(ConcurrentChangeException.of(site))));
    }

    private void claim(List<Site> claiming, Map<AggregateRef, RowProblem> refused) {
        Map<ClaimKey, AggregateRef> owners = new LinkedHashMap<>();
        Map<ClaimKey, SiteCode> codes = new HashMap<>();
        claiming.forEach(site -> site.code().ifPresent(code -> {
            ClaimKey key = code.claim(site.organisation());
            owners.put(key, site.ref());
            codes.put(key, code);
        }));
        for (ClaimKey taken : claims.claimAll(owners, SiteCodes::has)) {
            Optional.ofNullable(owners.get(taken)).ifPresent(owner -> Optional.ofNullable(codes.get(taken))
                    .ifPresent(code -> refused.put(owner, RowProblem.of(SiteRefusedException.codeTaken(code)))));
        }
    }

    private void move(Actor actor, Optional<String> reason, Alter alter, Map<AggregateRef, RowProblem> refused) {
        if (alter.moved().isEmpty() || refused.containsKey(alter.after().ref())) {
            return;
        }
        try {
            Site moved = alter.after().moved(now(alter.moved().get()));
            recorder.record(
                    actor, Change.changed(MoveSite.MOVED, alter.after(), moved).because(reason));
        } catch (SiteRefusedException | ConcurrentChangeException refusal) {
            refused.put(alter.after().ref(), RowProblem.of(refusal));
        }
    }

    /** The path of the site above as it is after the moves before this one. */
    private ScopePath now(ScopePath above) {
        return above.keys().size() == 1
                ? above
                : sites.find(above.organisation(), new SiteId(above.own()))
                        .map(Site::path)
                        .orElse(above);
    }

    private static String kind(Alter alter) {
        return alter.before().name().equals(alter.after().name()) ? DescribeSite.DESCRIBED : DescribeSite.RENAMED;
    }

    private static <D extends SiteDecision> List<D> ofKind(List<SiteDecision> decisions, Class<D> kind) {
        List<D> found = new ArrayList<>();
        decisions.stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
        return found;
    }

    private static SiteDecision outcome(SiteDecision decision, Map<AggregateRef, RowProblem> refused) {
        if (decision instanceof Create create
                && refused.containsKey(create.site().ref())) {
            return Refuse.of(create.row(), problem(refused, create.site()));
        }
        if (decision instanceof Alter alter && refused.containsKey(alter.after().ref())) {
            return Refuse.of(alter.row(), problem(refused, alter.after()));
        }
        return decision;
    }

    private static RowProblem problem(Map<AggregateRef, RowProblem> refused, Site site) {
        return refused.getOrDefault(site.ref(), RowProblem.of(ConcurrentChangeException.of(site.ref())));
    }
}
