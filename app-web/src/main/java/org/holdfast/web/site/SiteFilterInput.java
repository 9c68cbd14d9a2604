package org.holdfast.web.site;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.jspecify.annotations.Nullable;

/** Narrows a list of sites. */
@Input("SiteFilter")
@Description("Narrows a list of sites; what is absent does not narrow.")
public record SiteFilterInput(
        @Description("Found anywhere in name, code or city, ignoring case.") @Nullable
        String text,

        @Nullable Boolean active,

        @Description("A site whose subtree is listed, itself included.") @Id @Nullable
        String below,

        @Nullable String tag,

        @Description("An ISO 3166-1 code or an English name.") @Nullable
        String country,

        @Description("A site group whose sites are listed, each with all that lies below it.") @Id @Nullable
        String group) {

    /**
     * The filter; everything when the input is absent.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code site-group-not-found}
     */
    static SiteFilter filter(@Nullable SiteFilterInput input, Actor actor, ReadSiteGroups groups) {
        return input == null ? SiteFilter.none() : input.filter(actor, groups);
    }

    private SiteFilter filter(Actor actor, ReadSiteGroups groups) {
        InputCheck check = new InputCheck();
        Optional<SiteId> subtree = Optional.ofNullable(below).flatMap(id -> check.value(() -> new SiteId(id)));
        Optional<Country> land = Optional.ofNullable(country).flatMap(code -> check.value(() -> Country.parse(code)));
        Optional<SiteGroupId> named = Optional.ofNullable(group).flatMap(id -> check.value(() -> new SiteGroupId(id)));
        check.done();
        SiteFilter filter = new SiteFilter(filled(text), Optional.ofNullable(active), subtree, filled(tag), land);
        return named.map(id -> filter.within(groups.within(actor, id))).orElse(filter);
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
