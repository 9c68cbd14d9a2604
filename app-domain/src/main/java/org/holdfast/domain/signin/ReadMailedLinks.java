package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the links in mails still let somebody in. For texts of mails that the caller could read. */
@ApplicationScoped
public class ReadMailedLinks {

    private static final Pattern LINK = Pattern.compile("\\S+/sign-in/link/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");

    private final SignInLinks links;
    private final Clock clock;

    @Inject
    public ReadMailedLinks(SignInLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The link of each text that carries one, by text. One command, however many they are. */
    public Map<String, MailedLink> in(Collection<String> texts) {
        Map<String, Matcher> carried = new HashMap<>();
        texts.forEach(text ->
                Optional.of(LINK.matcher(text)).filter(Matcher::find).ifPresent(found -> carried.put(text, found)));
        Map<SecretHash, SignInLink> known = links.findAll(
                carried.values().stream().map(ReadMailedLinks::hash).toList());
        Instant now = clock.instant();
        Map<String, MailedLink> told = new HashMap<>();
        carried.forEach((text, found) -> Optional.ofNullable(known.get(hash(found)))
                .ifPresent(link -> told.put(text, new MailedLink(found.group(), standing(link, now), link.endsAt()))));
        return told;
    }

    private static SecretHash hash(Matcher found) {
        return new Secret(found.group(1)).hash();
    }

    private static MailedLink.Standing standing(SignInLink link, Instant now) {
        return switch (link.state()) {
            case USED -> MailedLink.Standing.USED;
            case REPLACED -> MailedLink.Standing.REPLACED;
            case LIVE -> now.isBefore(link.endsAt()) ? MailedLink.Standing.GOOD : MailedLink.Standing.OVER;
        };
    }
}
