package org.holdfast.web.site;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
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
        String country) {

    /** The filter; everything when the input is absent. */
    static SiteFilter filter(@Nullable SiteFilterInput input) {
        return input == null ? SiteFilter.none() : input.filter();
    }

    private SiteFilter filter() {
        InputCheck check = new InputCheck();
        Optional<SiteId> subtree = Optional.ofNullable(below).flatMap(id -> check.value(() -> new SiteId(id)));
        Optional<Country> land = Optional.ofNullable(country).flatMap(code -> check.value(() -> Country.parse(code)));
        check.done();
        return new SiteFilter(filled(text), Optional.ofNullable(active), subtree, filled(tag), land);
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
