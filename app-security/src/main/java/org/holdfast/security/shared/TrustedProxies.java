package org.holdfast.security.shared;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Who really calls. What a request says of it is believed only where the machine that sent the request is one of the
 * web servers that the administrator named, and only as far to the left as those reach.
 */
@ApplicationScoped
public class TrustedProxies {

    /** The name of the setting: addresses and ranges, with commas. */
    public static final String KEY = "holdfast.proxies";

    private static final String EXPECTED = "addresses or ranges such as 127.0.0.1, 10.0.0.0/8, 2001:db8::/32";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]+)](?::\\d+)?|([0-9.]+):\\d+");

    /** Longer chains are nobody's: they would only cost time. */
    private static final int MOST_HOPS = 30;

    private final List<AddressRange> trusted;

    @Inject
    public TrustedProxies(Config config) {
        this(new Setting(KEY, config.getOptionalValue(KEY, String.class)));
    }

    TrustedProxies(Setting setting) {
        this.trusted = setting.text().stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(TrustedProxies::range)
                .toList();
    }

    /** The network address of the caller. */
    public String address(HttpServletRequest request) {
        String sender = request.getRemoteAddr();
        Optional<InetAddress> from = parsed(sender).filter(this::trusts);
        return from.map(proxy -> caller(proxy, hops(request))).orElse(sender);
    }

    /** Whether the caller came through TLS, to us or to a proxy of ours. */
    public boolean secure(HttpServletRequest request) {
        if (request.isSecure()) {
            return true;
        }
        List<String> schemes = values(request, FORWARDED_PROTO);
        return !schemes.isEmpty()
                && schemes.get(schemes.size() - 1).equalsIgnoreCase("https")
                && parsed(request.getRemoteAddr()).filter(this::trusts).isPresent();
    }

    /** From the right, as each proxy adds what it saw: the first that is none of ours is the caller. */
    private String caller(InetAddress proxy, List<String> hops) {
        InetAddress nearest = proxy;
        for (int hop = hops.size() - 1; hop >= 0 && trusts(nearest); hop--) {
            Optional<InetAddress> before = parsed(hops.get(hop));
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
        }
        return nearest.getHostAddress();
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> hops(HttpServletRequest request) {
        List<String> all = values(request, FORWARDED_FOR);
        return all.subList(Math.max(0, all.size() - MOST_HOPS), all.size());
    }

    /** Of all headers of the name, in their order: a sender may have begun a list of its own. */
    private static List<String> values(HttpServletRequest request, String name) {
        @Nullable Enumeration<String> headers = request.getHeaders(name);
        List<String> values = new ArrayList<>();
        for (String header : headers == null ? List.<String>of() : Collections.list(headers)) {
            Stream.of(header.split(",")).map(String::strip).forEach(values::add);
        }
        return values;
    }

    private static Optional<InetAddress> parsed(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher port = WITH_PORT.matcher(text);
        String plain = port.matches() ? Optional.ofNullable(port.group(1)).orElseGet(() -> port.group(2)) : text;
        int zone = plain.indexOf('%');
        return AddressRange.address(zone < 0 ? plain : plain.substring(0, zone));
    }

    private static AddressRange range(String text) {
        return AddressRange.parse(text)
                .orElseThrow(() -> invalid(KEY, "setting-invalid", Map.of("expected", EXPECTED)));
    }
}
