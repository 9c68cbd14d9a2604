package org.holdfast.web.sitegroup;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.web.site.SiteChoice;

/** Sites as a form names them: one chosen by its name or code, or many by their codes, one in a line. */
@RequestScoped
public class SitesTyped {

    private static final int MOST_SHOWN = 20;

    private final ReadSites sites;
    private final SiteChoice choice;
    private String codes = "";

    @Inject
    public SitesTyped(ReadSites sites, SiteChoice choice) {
        this.sites = sites;
        this.choice = choice;
    }

    /** The one chosen. */
    public SiteChoice getChoice() {
        return choice;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    /**
     * The sites.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code site-choice-unknown}, {@code site-codes-unknown}, {@code value-too-many}, {@code
     *     value-blank} where none is named
     */
    List<Site> sites(Actor actor) {
        List<SiteCode> asked = codes.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .map(SitesTyped::code)
                .toList();
        Assert.atMost("codes", asked.size(), SiteGroup.MAXIMUM_SITES);
        Optional<Site> chosen = choice.chosen(actor);
        if (chosen.isEmpty() && asked.isEmpty()) {
            throw invalid("parent", "value-blank");
        }
        Map<String, Site> found = sites.findByCodes(actor, asked);
        List<String> missing = asked.stream()
                .filter(code -> !found.containsKey(code.key()))
                .map(SiteCode::value)
                .toList();
        if (!missing.isEmpty()) {
            throw unknown(missing);
        }
        return Stream.concat(chosen.stream(), found.values().stream())
                .distinct()
                .toList();
    }

    private static SiteCode code(String line) {
        if (line.length() > SiteCode.MAXIMUM) {
            throw unknown(List.of(line));
        }
        return new SiteCode(line);
    }

    /** All of them, as far as anybody reads. */
    private static RuntimeException unknown(List<String> codes) {
        String shown = String.join(", ", codes.subList(0, Math.min(codes.size(), MOST_SHOWN)));
        String more = codes.size() > MOST_SHOWN ? ", …" : "";
        return invalid("codes", "site-codes-unknown", Map.of("count", codes.size(), "value", shown + more));
    }
}
