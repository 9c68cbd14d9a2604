package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;

/** The way in, and that a visitor notices what they are there to notice. */
@WholeTest
class VisitorIT {

    @Test
    void isAskedToSignIn(Visitor stranger) {
        stranger.open("/");

        assertThat(stranger.page().url()).contains("/sign-in");
        stranger.findsNoBarrier();
        stranger.seesNoSidewaysScrolling();
        stranger.takePictures("sign-in");
    }

    @Test
    void entersThroughThePrintedLink(@Owner Visitor owner) {
        owner.open("/");

        assertThat(owner.page().title()).contains("Olive Owner");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("home");
    }

    @Test
    void isAnsweredByGraphQl(@Owner Visitor owner) {
        assertThat(owner.get("{ __typename }", Map.of()).getString("__typename"))
                .isEqualTo("Query");
    }

    @Test
    void noticesARequestToAnotherHost(HoldfastProcess holdfast, Visitors visitors) {
        Visitor visitor = visitors.stranger(holdfast.uri("/"));
        visitor.open("/sign-in");
        visitor.page().evaluate("() => { location.href = 'http://example.com/'; }");
        visitor.page().waitForTimeout(500);

        assertThatThrownBy(visitor::close).hasMessageContaining("http://example.com/");
    }
}
