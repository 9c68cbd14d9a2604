package org.holdfast.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.web.shared.Parameters;

/** The columns that a person chose for the list of sites, kept in a cookie of the browser. */
@RequestScoped
public class SiteColumns {

    private static final String COOKIE = "holdfast-site-columns";
    private static final int YEAR = 31_536_000;
    private static final int MOST = 12;
    private static final String SEPARATOR = "\n";

    private final Parameters parameters;

    @Inject
    public SiteColumns(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The chosen columns in their order. */
    public List<SiteColumn> chosen() {
        Stream<String> keys = parameters
                .cookie(COOKIE)
                .map(SiteColumns::decoded)
                .map(value -> value.lines())
                .orElseGet(SiteColumn.STANDARD::stream);
        return keys.map(SiteColumn::find).flatMap(Optional::stream).limit(MOST).toList();
    }

    /** Remembers a choice. Keys that mean nothing are left out. */
    void choose(List<String> keys) {
        List<String> known = keys.stream()
                .filter(key -> SiteColumn.find(key).isPresent())
                .limit(MOST)
                .toList();
        String value = URLEncoder.encode(String.join(SEPARATOR, known) + SEPARATOR, StandardCharsets.UTF_8);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseCookie(
                        COOKIE, value, Map.of("path", "/", "maxAge", YEAR, "httpOnly", true, "SameSite", "Lax"));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }
}
