package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.PlainBrowser;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.security.workos.StandInWorkos;
import org.holdfast.security.workos.StandInWorkos.Person;

/**
 * Signs people in over HTTP and times the request that does it. Each of them came in before, so that nobody is a newcomer,
 * and comes in by a browser of their own; whoever comes in takes their tries off again, so that no limit is in the way.
 */
final class SignInTimes {

    private static final int WARM_UP = 60;
    private static final int RUNS = 100;
    private static final String SESSION = "holdfast";
    private static final Pattern STATE = Pattern.compile("[?&;]state=([A-Za-z0-9_-]{43})");

    private final HoldfastProcess holdfast;
    private final Visitor owner;
    private final StandInWorkos workos;

    SignInTimes(HoldfastProcess holdfast, Visitor owner, StandInWorkos workos) {
        this.holdfast = holdfast;
        this.owner = owner;
        this.workos = workos;
    }

    /**
     * Half of the times, and nearly all of them, lie below these.
     *
     * @param median in milliseconds
     * @param p95 in milliseconds
     */
    record Times(double median, double p95) {

        private static Times of(double[] taken) {
            double[] sorted = taken.clone();
            Arrays.sort(sorted);
            return new Times(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
        }

        /** As a line of the table. */
        String line(String way) {
            return "| %s | %.1f | %.1f |".formatted(way, median, p95);
        }
    }

    /** Presses the button of a link that was asked for. */
    Times byLink() throws IOException {
        double[] taken = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            String mail = "link" + (run + WARM_UP) + "@example.net";
            owner.get(
                    "mutation ($mail: String!) { inviteMember(input: {name: \"Somebody\", mail: $mail,"
                            + " grants: [{role: VIEWER}]}) { id } }",
                    Map.of("mail", mail));
            URI invitation = owner.linkTo(mail);
            use(new PlainBrowser(holdfast.uri("/")), invitation);
            PlainBrowser browser = new PlainBrowser(holdfast.uri("/"));
            assertThat(ask(browser, mail)).endsWith("/sign-in/sent");
            double milliseconds = use(browser, owner.linkAfter(invitation, mail));
            if (run >= 0) {
                taken[run] = milliseconds;
            }
        }
        return Times.of(taken);
    }

    /** Comes back from the provider, whose answer to the server is in the time. */
    Times bySignOn() throws IOException {
        double[] taken = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            int number = run + WARM_UP;
            Person person =
                    new Person("00u" + number, "staff" + number + "@example.com", "Staff", "No " + number, "conn_1");
            comeBack(person);
            double milliseconds = comeBack(person);
            if (run >= 0) {
                taken[run] = milliseconds;
            }
        }
        return Times.of(taken);
    }

    private static double use(PlainBrowser browser, URI link) throws IOException {
        assertThat(browser.open(link.getPath()).statusCode()).isEqualTo(200);
        return timed(browser, () -> browser.press(link.getPath(), "link", "use", Map.of()));
    }

    private double comeBack(Person person) throws IOException {
        PlainBrowser browser = new PlainBrowser(holdfast.uri("/"));
        assertThat(ask(browser, person.mail())).endsWith("/sign-in/onward");
        Matcher state = STATE.matcher(browser.open("/sign-in/onward").body());
        assertThat(state.find()).isTrue();
        String answer = "/sign-in/callback?code=" + workos.code(person) + "&state=" + state.group(1);
        return timed(browser, () -> browser.open(answer));
    }

    /** @return where it leads */
    private static String ask(PlainBrowser browser, String mail) throws IOException {
        HttpResponse<String> answer = browser.press("/sign-in", "sign-in", "ask", Map.of("mail", mail));
        return answer.headers().firstValue("Location").orElseGet(answer::body);
    }

    /** A request that a browser sends. */
    private interface Sending {
        HttpResponse<String> send() throws IOException;
    }

    private static double timed(PlainBrowser browser, Sending sending) throws IOException {
        assertThat(browser.cookie(SESSION)).isEmpty();
        long start = System.nanoTime();
        HttpResponse<String> answer = sending.send();
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(browser.cookie(SESSION))
                .as("%s: %s", answer.statusCode(), answer.body())
                .isPresent();
        return took;
    }
}
