package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.Network;
import org.holdfast.domain.shared.Overtaken;

/**
 * Whoever tries again and again waits longer and longer, a minute at most, and is never shut out for good: a try that
 * comes too early is not counted and puts nothing off. Asking for a way in is counted by the place that it comes from, and
 * by place and mail address together, or by the browser alone where it is known; who comes in takes their asking off
 * again, so that many behind one address do not keep each other out. What turns out to be no way in is a guess, counted by
 * place and apart from asking, so that whoever has a good one is not slowed by those who guess beside them. Codes of a
 * second factor are counted by place and member, and by member. Who of those who ask for links to an account is next, from
 * wherever they ask, says {@link LinkPace}. A place counts as the {@link Network} that it lies in.
 */
@ApplicationScoped
public class SlowDown {

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int FREE_PER_PLACE = 40;
    private static final int FREE_PER_ADDRESS = 5;
    private static final int MOST_EXCUSED = 400;
    private static final int FREE_CODES_PER_MEMBER = 20;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final Clock clock;

    @Inject
    public SlowDown(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Counts who asks for a way in with a mail address. Whoever comes too early for the address does not count for the
     * place.
     *
     * @param place the network address that it comes from
     * @throws TooManyAttemptsException when it comes too early
     */
    public void ask(String place, String mail) {
        requireWaited(last(address(place, mail)), FREE_PER_ADDRESS);
        ask(place);
        count(address(place, mail), FREE_PER_ADDRESS);
    }

    /**
     * Counts who asks in a browser in which somebody came in with the mail address: whoever asks beside them, from the same
     * place even, puts nothing off there.
     *
     * @throws TooManyAttemptsException when it comes too early
     */
    public void ask(SecretHash browser, String mail) {
        count(asking(browser, mail), FREE_PER_ADDRESS);
    }

    /**
     * Counts who asks for a way in and does not say who they are.
     *
     * @throws TooManyAttemptsException when it comes too early
     */
    public void ask(String place) {
        count(asking(place), FREE_PER_PLACE);
    }

    /**
     * Counts a code of a second factor, before it is looked at: by place and member, and by member alone with more that
     * are free, as a code is short and whoever tries it holds a link of the member already.
     *
     * @throws TooManyAttemptsException when it comes too early
     */
    public void code(String place, String member) {
        requireWaited(last(coding(place, member)), FREE_PER_ADDRESS);
        count(coding(member), FREE_CODES_PER_MEMBER);
        count(coding(place, member), FREE_PER_ADDRESS);
    }

    /** Forgets the codes of a member who showed a good one. */
    public void codeSucceeded(String place, String member) {
        attempts.forget(coding(place, member));
        attempts.forget(coding(member));
    }

    /**
     * Counts an invitation that is sent again.
     *
     * @throws TooManyAttemptsException when it comes too early
     */
    public void invitation(String member) {
        count("invitation " + member, FREE_PER_ADDRESS);
    }

    /** Takes off what was counted for somebody who came in. */
    public void succeed(String place, Optional<String> mail) {
        attempts.takeOff(asking(place));
        mail.ifPresent(key -> attempts.forget(address(place, key)));
    }

    /** The same for somebody who came in with a mail address in a browser. */
    void succeed(String place, MailAddress mail, SecretHash browser) {
        succeed(place, Optional.of(mail.key()));
        attempts.forget(asking(browser, mail.key()));
    }

    /**
     * Takes off what was counted for somebody whom something kept out that did not work elsewhere, so that a broken provider
     * does not slow down those who ask for a link instead. Not without end, as each of them leaves an entry.
     */
    public void excuse(String place, Optional<String> mail) {
        try {
            count("excused " + Network.of(place), MOST_EXCUSED);
        } catch (TooManyAttemptsException many) {
            return;
        }
        attempts.takeOff(asking(place));
        mail.ifPresent(key -> attempts.takeOff(address(place, key)));
    }

    /**
     * Counts what turned out to be no way in.
     *
     * @throws TooManyAttemptsException when it comes too early
     */
    public void guess(String place) {
        count("guess " + Network.of(place), FREE_PER_PLACE);
    }

    /** More at one moment than can be counted come too early. */
    private void count(String key, int free) {
        Optional<String> counted = Overtaken.anew(() -> {
            Optional<Attempt> last = last(key);
            requireWaited(last, free);
            return Optional.of(key).filter(same -> attempts.count(same, last, now()));
        });
        if (counted.isEmpty()) {
            throw new TooManyAttemptsException(delay(1));
        }
    }

    private Optional<Attempt> last(String key) {
        return attempts.last(key, now().minus(MEMORY));
    }

    private void requireWaited(Optional<Attempt> last, int free) {
        Instant now = now();
        last.map(attempt -> attempt.at().plus(delay(attempt.number() + 1 - free)))
                .filter(now::isBefore)
                .ifPresent(earliest -> {
                    throw new TooManyAttemptsException(Duration.between(now, earliest));
                });
    }

    /** How long the try of that number beyond the free ones has to wait after the one before. */
    static Duration delay(long beyond) {
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(beyond - 1, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** By the hour: a busy office is never silent for one, and those who never came back would add up. */
    private String asking(String place) {
        return "place " + Network.of(place) + " " + clock.millis() / MEMORY.toMillis();
    }

    private static String coding(String place, String member) {
        return "code " + Network.of(place) + " " + member;
    }

    private static String coding(String member) {
        return "codes " + member;
    }

    private static String address(String place, String mail) {
        return "address " + Network.of(place) + " " + mail;
    }

    private static String asking(SecretHash browser, String mail) {
        return "browser " + browser.value() + " " + mail;
    }
}
