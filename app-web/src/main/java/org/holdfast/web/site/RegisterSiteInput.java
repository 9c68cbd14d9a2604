package org.holdfast.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteId;
import org.jspecify.annotations.Nullable;

/** A new site. */
@Input("RegisterSiteInput")
@Description("A new site.")
public record RegisterSiteInput(
        @NonNull String name,

        @Description("The site above; the top of the tree when absent.") @Id @Nullable
        String parentId,

        @Description("The external reference, unique in the organisation ignoring case.") @Nullable
        String code,

        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,

        @Description("An ISO 3166-1 code or an English name.") @Nullable
        String country,

        @Description("Goes with a longitude.") @Nullable Double latitude,
        @Description("Goes with a latitude.") @Nullable Double longitude,
        @Nullable List<String> tags,
        @Nullable List<OwnFieldInput> ownFields) {

    Optional<SiteId> parent() {
        return Optional.ofNullable(parentId).map(SiteId::new);
    }

    SiteDetails details() {
        Map<String, String> texts = new HashMap<>();
        put(texts, "code", code);
        put(texts, "street", street);
        put(texts, "postalCode", postalCode);
        put(texts, "city", city);
        put(texts, "region", region);
        put(texts, "country", country);
        return new SiteForm(
                        name,
                        texts,
                        Optional.ofNullable(latitude),
                        Optional.ofNullable(longitude),
                        SiteForm.tags(tags),
                        SiteForm.ownFields(ownFields))
                .details();
    }

    private static void put(Map<String, String> texts, String field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }
}
