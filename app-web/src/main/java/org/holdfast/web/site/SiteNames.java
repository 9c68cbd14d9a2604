package org.holdfast.web.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;
import org.holdfast.domain.site.SiteSort;

/** Finds the site that somebody typed: by its code, by its name where one site alone is called so, or as lists write it. */
@ApplicationScoped
public class SiteNames {

    /** The most pages of sites whose names contain what was typed that are looked through for the one called so. */
    private static final int MOST_PAGES = 5;

    private static final Pattern LABEL = Pattern.compile(".* \\((.+)\\)");

    private final ReadSites sites;

    @Inject
    public SiteNames(ReadSites sites) {
        this.sites = sites;
    }

    /** How a site is written in a field. The script writes it the same way. */
    public static String label(Site site) {
        return site.code()
                .map(code -> site.name() + " (" + code + ")")
                .orElse(site.name().value());
    }

    /**
     * The site.
     *
     * @param field that a refusal names
     * @param id what the script filled in, where it did
     * @param text what was typed
     * @throws org.holdfast.domain.shared.InvalidValueException {@code site-choice-unknown}, {@code site-choice-several}
     */
    public Site get(Actor actor, String field, Optional<String> id, String text) {
        return id.map(chosen -> sites.get(actor, new SiteId(chosen)))
                .filter(site -> label(site).equals(text))
                .or(() -> byCode(actor, text))
                .or(() -> text.length() <= SiteName.MAXIMUM ? called(actor, field, text) : Optional.empty())
                .or(() -> labelled(actor, text))
                .orElseThrow(() -> invalid(field, "site-choice-unknown", Map.of("value", text)));
    }

    private Optional<Site> byCode(Actor actor, String text) {
        return code(text).flatMap(code -> sites.findByCode(actor, code));
    }

    /** A name may have what a code may not. */
    private static Optional<SiteCode> code(String text) {
        try {
            return Optional.of(new SiteCode(text));
        } catch (InvalidValueException noCode) {
            return Optional.empty();
        }
    }

    private Optional<Site> labelled(Actor actor, String text) {
        Matcher label = LABEL.matcher(text);
        return label.matches()
                ? byCode(actor, label.group(1)).filter(site -> label(site).equalsIgnoreCase(text))
                : Optional.empty();
    }

    private Optional<Site> called(Actor actor, String field, String name) {
        SiteFilter containing = new SiteFilter(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Optional<Site> found = Optional.empty();
        PageRequest request = PageRequest.first(PageRequest.MAXIMUM);
        for (int number = 0; number < MOST_PAGES; number++) {
            Page<Site> page = sites.page(actor, containing, SiteSort.NAME, request);
            List<Site> same = page.items().stream()
                    .filter(site -> site.name().value().equalsIgnoreCase(name))
                    .toList();
            if (same.size() + (found.isPresent() ? 1 : 0) > 1) {
                throw invalid(field, "site-choice-several", Map.of("value", name));
            }
            found = same.isEmpty() ? found : Optional.of(same.get(0));
            if (!page.hasNext()) {
                return found;
            }
            Site last = page.items().get(page.items().size() - 1);
            request = PageRequest.after(sites.keyOf(last, SiteSort.NAME), PageRequest.MAXIMUM);
        }
        return found;
    }
}
