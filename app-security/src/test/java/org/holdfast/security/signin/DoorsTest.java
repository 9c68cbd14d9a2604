package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphql/schema.graphql", "/import-files"})
    void knowWhatProgramsCall(String path) {
        assertThat(Doors.api(FakeRequest.post(path).request())).isTrue();
    }

    @Test
    void areClosedForAHandshakeOfAWebSocketThatNobodyNamed() {
        assertThat(Doors.open(FakeRequest.get("/graphql")
                        .header("Upgrade", "websocket")
                        .header("Connection", "Upgrade")
                        .request()))
                .isFalse();
        assertThat(Doors.open(
                        FakeRequest.get("/live").header("Upgrade", "websocket").request()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sites", "/graphqls", "/import-files/more", "/import/sites"})
    void knowWhatPeopleOpen(String path) {
        assertThat(Doors.api(FakeRequest.post(path).request())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/sent",
                "/sign-in/link/abc",
                "/welcome",
                "/health/ready",
                "/assets/0123/app.js",
                "/jakarta.faces.resource/x.js.xhtml",
                "/favicon.ico"
            })
    void areOpenForWhatIsNamed(String path) {
        assertThat(Doors.open(FakeRequest.get(path).request())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/sites",
                "/members",
                "/me",
                "/graphql",
                "/graphql/schema.graphql",
                "/sign-inn",
                "/sign-out",
                "/choose-organisation",
                "/welcomes",
                "/healthy",
                "/assets",
                "/SIGN-IN",
                "/anything/new",
                "/feed",
                "/feeds/board.xml",
                "/odata/Sites",
                "/socket"
            })
    void areClosedForEverythingElse(String path) {
        assertThat(Doors.open(FakeRequest.get(path).request())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in/../members",
                "/sign-in/%2e%2e/members",
                "/sign-in/..%2fmembers",
                "/sign-in/%252e%252e/members",
                "/sign-in;x/../members",
                "/assets//members",
                "/assets/..;/members",
                "/assets/\\..\\members"
            })
    void areClosedForDetours(String path) {
        assertThat(Doors.open(FakeRequest.get(path).request())).isFalse();
    }

    @Test
    void areClosedWhereTheServerUnderstoodSomethingElse() {
        assertThat(Doors.open(FakeRequest.get("/sign-in/x").mappedTo("/members").request()))
                .isFalse();
        assertThat(Doors.open(FakeRequest.get("/members").mappedTo("/sign-in/x").request()))
                .isFalse();
    }
}
