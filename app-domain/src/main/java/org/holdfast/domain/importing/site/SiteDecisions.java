package org.holdfast.domain.importing.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.importing.site.SiteDecision.Alter;
import org.holdfast.domain.importing.site.SiteDecision.Create;
import org.holdfast.domain.importing.site.SiteDecision.Keep;
import org.holdfast.domain.importing.site.SiteDecision.Refuse;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.NobodyGainsByMoving;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteRefusedException;

/** Decides what is to become of rows: the rules of importing sites, without reading or writing anything. */
final class SiteDecisions {

    private final ImportId id;
    private final Actor actor;
    private final Access access;
    private final NobodyGainsByMoving gains;
    private final Grants everything;
    private final SiteFileOutline outline;
    private final ScopePath base;
    private final Map<List<String>, Above> levels;
    private final Map<String, ScopePath> planned = new HashMap<>();
    private final Set<String> refusedCodes = new HashSet<>();
    private final Set<String> namesWithoutCode = new HashSet<>();

    /**
     * @param everything all that the person may do who has the rows imported
     * @param base where rows without a parent of their own are put
     * @param levels where rows are put that name the sites above from the top
     */
    SiteDecisions(
            ImportId id,
            Actor actor,
            Access access,
            NobodyGainsByMoving gains,
            Grants everything,
            SiteFileOutline outline,
            ScopePath base,
            Map<List<String>, Above> levels) {
        this.id = id;
        this.actor = actor;
        this.access = access;
        this.gains = gains;
        this.everything = everything;
        this.outline = outline;
        this.base = base;
        this.levels = levels;
    }

    /** Where a row is to lie. */
    sealed interface Above {

        /**
         * Below a path.
         *
         * @param named whether the row names it; otherwise an existing site stays where it is
         */
        record Below(ScopePath path, boolean named) implements Above {}

        /** Nowhere. */
        record Nowhere(RowProblem problem) implements Above {}
    }

    /** Remembers that no row can lie below this one. */
    void refuse(Optional<String> code) {
        code.map(SiteFileOutline::folded).ifPresent(refusedCodes::add);
    }

    /** Remembers where a site will be that other rows lie below. */
    void plan(SiteCode code, ScopePath path) {
        if (outline.isParent(code.value())) {
            planned.put(SiteFileOutline.folded(code.value()), path);
        }
    }

    /** Where a row is to lie, given the sites that exist by their folded code. */
    Above above(SiteRow row, Map<String, Site> byCode) {
        if (row.parent().isPresent()) {
            return above(row.parent().get(), byCode);
        }
        if (row.levels().isEmpty()) {
            return new Above.Below(base, false);
        }
        Above level = levels.get(SiteFileOutline.folded(row.levels()));
        return level == null ? new Above.Nowhere(RowProblem.of(RowProblem.NOT_ALLOWED)) : level;
    }

    private Above above(SiteCode parent, Map<String, Site> byCode) {
        String code = SiteFileOutline.folded(parent.value());
        ScopePath path = planned.get(code);
        Site site = byCode.get(code);
        if (refusedCodes.contains(code)) {
            return nowhere(RowProblem.PARENT_REFUSED, parent);
        }
        if (path != null) {
            return new Above.Below(path, true);
        }
        if (site != null && access.may(actor, Permission.SITE_READ, site.path())) {
            return new Above.Below(site.path(), true);
        }
        return nowhere(outline.hasCode(code) ? RowProblem.PARENT_REFUSED : RowProblem.PARENT_UNKNOWN, parent);
    }

    private static Above nowhere(String problem, SiteCode parent) {
        return new Above.Nowhere(RowProblem.of(problem, Map.of("parent", parent.value())));
    }

    /**
     * What is to become of a row.
     *
     * @param above where it is to lie
     * @param existing the site that it is about
     */
    SiteDecision decide(SiteRow row, Above.Below above, Optional<Site> existing) {
        if (row.code().isEmpty() && !namesWithoutCode.add(key(row, above))) {
            return Refuse.of(row, RowProblem.of(RowProblem.NAME_REPEATED));
        }
        try {
            return existing.isPresent() ? onto(row, above, existing.get()) : made(row, above.path());
        } catch (InvalidValueException | SiteRefusedException refusal) {
            return Refuse.of(row, RowProblem.of(refusal));
        }
    }

    private static String key(SiteRow row, Above.Below above) {
        return above.path().own() + " " + FoldedText.fold(row.name().value());
    }

    private SiteDecision made(SiteRow row, ScopePath above) {
        if (!access.may(actor, Permission.SITE_WRITE, above)) {
            return Refuse.of(row, RowProblem.of(RowProblem.NOT_ALLOWED));
        }
        SiteId siteId = new SiteId(id.derived(row.part()));
        return new Create(row, Site.register(siteId, above, row.details(Optional.empty())));
    }

    private SiteDecision onto(SiteRow row, Above.Below above, Site site) {
        if (!access.may(actor, Permission.SITE_READ, site.path())) {
            return row.code()
                    .map(code -> Refuse.of(row, RowProblem.of(SiteRefusedException.codeTaken(code))))
                    .orElseGet(() -> Refuse.of(row, RowProblem.of(RowProblem.NOT_ALLOWED)));
        }
        SiteDetails details = row.details(Optional.of(site.details()));
        Site after = details.equals(site.details()) ? site : site.described(details);
        Optional<ScopePath> moved = above.named()
                        && !site.path().equals(above.path().below(site.id().value()))
                ? Optional.of(above.path())
                : Optional.empty();
        if (moved.isEmpty() && after.equals(site)) {
            return new Keep(row, site, site.id().value().equals(id.derived(row.part())));
        }
        boolean allowed = access.may(actor, Permission.SITE_WRITE, site.path())
                && moved.stream().allMatch(path -> access.may(actor, Permission.SITE_WRITE, path));
        moved.ifPresent(site::moved);
        if (!allowed) {
            return Refuse.of(row, RowProblem.of(RowProblem.NOT_ALLOWED));
        }
        return moved.stream().allMatch(path -> gains.allows(everything, site.path(), path))
                ? new Alter(row, site, after, moved)
                : Refuse.of(row, RowProblem.of(SiteRefusedException.moveToOneself()));
    }
}
