package org.holdfast.web.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;

/** Finds the site that somebody typed: by its code, by its name where one site alone is called so, or as lists write it. */
@ApplicationScoped
public class SiteNames {

    /** How many of those called alike are named. */
    private static final int SHOWN = 5;

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
                .orElseGet(() -> typed(actor, field, text));
    }

    /** Whoever registers a site chooses its code and name: one that reads like another site must not take its place. */
    private Site typed(Actor actor, String field, String text) {
        Map<SiteId, Site> meant = new LinkedHashMap<>();
        Stream.of(byCode(actor, text).stream(), called(actor, text), labelled(actor, text).stream())
                .flatMap(Function.identity())
                .forEach(site -> meant.putIfAbsent(site.id(), site));
        if (meant.size() > 1) {
            throw invalid(field, "site-choice-several", Map.of("value", text, "sites", shown(meant.values())));
        }
        return meant.values().stream()
                .findFirst()
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

    private Stream<Site> called(Actor actor, String name) {
        return name.length() <= SiteName.MAXIMUM ? sites.called(actor, name, SHOWN).stream() : Stream.empty();
    }

    /** Some of those that are called so, told apart by what else is known of them. */
    private static String shown(Collection<Site> same) {
        return same.stream().map(SiteNames::toldApart).distinct().collect(Collectors.joining(", "));
    }

    private static String toldApart(Site site) {
        return site.code()
                .map(SiteCode::value)
                .or(() -> site.details().address().city())
                .orElse("one without a code");
    }
}
