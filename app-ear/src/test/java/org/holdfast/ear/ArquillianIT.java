package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.holdfast.ear.fixture.Artifacts;
import org.holdfast.ear.fixture.Http;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The built WAR on an ordinary Payara Micro, without our starter. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ArquillianIT {

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive builtArchive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, Artifacts.war().toFile());
    }

    @Test
    void saysThatItIsReady() throws IOException, URISyntaxException {
        var answer = Http.get(address().resolve("/health/ready"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    private URI address() throws URISyntaxException {
        return address.toURI();
    }
}
