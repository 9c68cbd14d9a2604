package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.shared.SecretBox;

/** Makes second factors to enrol. They travel in the form, sealed for one member, and are stored nowhere. */
@ApplicationScoped
public class OfferFactor {

    /** How long the form may be open. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final String PRODUCT = "Holdfast";

    private final SecretBox box;
    private final Organisations organisations;
    private final Clock clock;

    @Inject
    public OfferFactor(SecretBox box, Organisations organisations, Clock clock) {
        this.box = box;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A new one for a member. */
    FactorOffer offer(Member member) {
        return offer(member, TotpSecret.random(), clock.instant().plus(LIFE));
    }

    /**
     * The one that a form brought back.
     *
     * @throws FactorRefusedException when it is too late, or was made for somebody else
     */
    FactorOffer reopen(Member member, String sealed) {
        byte[] plain = box.open(sealed, context(member)).orElseThrow(FactorRefusedException::offerOver);
        ByteBuffer buffer = ByteBuffer.wrap(plain);
        Instant until = Instant.ofEpochMilli(buffer.getLong());
        if (!clock.instant().isBefore(until)) {
            throw FactorRefusedException.offerOver();
        }
        byte[] secret = new byte[buffer.remaining()];
        buffer.get(secret);
        return new FactorOffer(new TotpSecret(secret), address(member, new TotpSecret(secret)), sealed);
    }

    private FactorOffer offer(Member member, TotpSecret secret, Instant until) {
        byte[] bytes = secret.bytes();
        byte[] plain = ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(until.toEpochMilli())
                .put(bytes)
                .array();
        return new FactorOffer(secret, address(member, secret), box.seal(plain, context(member)));
    }

    /** By the key URI format that authenticators share. What is left out is what all of them take for granted. */
    private String address(Member member, TotpSecret secret) {
        String issuer = PRODUCT + organisation(member).map(name -> " " + name).orElse("");
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(member.mail().value()) + "?secret=" + secret.base32()
                + "&issuer=" + encoded(issuer);
    }

    private Optional<String> organisation(Member member) {
        return organisations.find(member.organisation()).map(Organisation::name).map(name -> name.value()
                .replace(":", ""));
    }

    private static String context(Member member) {
        return "factor-offer " + member.id();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
