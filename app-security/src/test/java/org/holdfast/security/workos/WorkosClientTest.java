package org.holdfast.security.workos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkosClientTest {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"data\":[]}"
                    .getBytes(StandardCharsets.US_ASCII);

    /** As HTTP/1.1 allows: what is between us and the provider may close a connection that is not used, and says nothing. */
    @Test
    void asksAgainWhereTheConnectionWasClosedWithoutAWord() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> serve(server));
            serving.setDaemon(true);
            serving.start();
            WorkosClient client = new WorkosClient(new WorkosSettings(
                    "sk_test",
                    "client_1",
                    "http://127.0.0.1:" + server.getLocalPort(),
                    Optional.empty(),
                    Duration.ofSeconds(5)));
            for (int request = 0; request < 20; request++) {
                assertThat(client.get("/connections", Map.of()).path("data").isArray())
                        .isTrue();
            }
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                BufferedReader asked =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String line = asked.readLine(); line != null && !line.isEmpty(); line = asked.readLine()) {
                    // the head of the request
                }
                socket.getOutputStream().write(ANSWER);
            } catch (IOException over) {
                return;
            }
        }
    }
}
