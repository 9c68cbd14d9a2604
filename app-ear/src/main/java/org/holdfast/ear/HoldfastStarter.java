package org.holdfast.ear;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import fish.payara.micro.data.InstanceDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The main class of {@code holdfast.jar}. Arguments are those of Payara Micro and win over our
 * defaults, but for {@code owner-link}, which starts nothing: see {@link OwnerLinkCommand}.
 */
public final class HoldfastStarter {

    private static final PrintStream CONSOLE = System.err;

    /** Tells the application that the process is its own: wrong settings end it, each in a line of its own. */
    private static final String LAUNCHED = "holdfast.launched";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private HoldfastStarter() {}

    @SuppressWarnings("SystemExitOutsideMain") // the exit code is what a service manager sees of a failed start
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(OwnerLinkCommand.NAME)) {
            System.exit(ownerLink(List.of(arguments).subList(1, arguments.length)));
        }
        try {
            start(Settings.from(System.getProperties(), System.getenv()), arguments);
        } catch (Exception failure) {
            // the edge of the process: whatever the server's launcher throws, it declares no less, is told once
            CONSOLE.println("Holdfast could not start: " + reason(failure));
            System.exit(1);
        }
    }

    /** @return the exit code: 0 when a link was made */
    private static int ownerLink(List<String> arguments) {
        try {
            Settings settings = Settings.from(System.getProperties(), System.getenv());
            return OwnerLinkCommand.parse(arguments, settings).run(System.out, PATIENCE) ? 0 : 2;
        } catch (IOException | InterruptedException | IllegalArgumentException failure) {
            CONSOLE.println("No link was made: " + reason(failure));
            return 1;
        }
    }

    private static void start(Settings settings, String[] arguments) throws Exception {
        if (!DataDirectory.take(settings.dataDirectory())) {
            throw new IOException("another Holdfast is running on " + settings.dataDirectory()
                    + ". Stop it first, or choose another directory with -D" + Settings.DATA_DIRECTORY + "=…");
        }
        if (arguments.length == 0) {
            requireFreePort(settings);
        }
        DataDirectory.clear(settings.serverDirectory());
        System.setProperty(Settings.DATA_DIRECTORY, settings.dataDirectory().toString());
        System.setProperty(Settings.ADDRESS, settings.address());
        System.setProperty(Settings.PORT, Integer.toString(settings.port()));
        System.setProperty(LAUNCHED, "true");
        PayaraMicroBoot server = PayaraMicroLauncher.create(
                Stream.concat(Stream.of("--rootdir", settings.serverDirectory().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
        InstanceDescriptor running = server.getRuntime().getLocalDescriptor();
        if (running.getDeployedApplications().isEmpty()) {
            throw new IllegalStateException("the application was refused; the reason is in the messages above");
        }
        int port = running.getHttpPorts().stream().findFirst().orElse(settings.port());
        CONSOLE.println("Holdfast is ready on http://" + settings.address() + ":" + port);
    }

    /** The server would notice too, but only after seconds and in a hundred lines. An argument may say another port. */
    @SuppressWarnings("AddressSelection") // the server listens on one address too
    private static void requireFreePort(Settings settings) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (BindException taken) {
            throw new IOException(
                    "cannot listen on " + settings.address() + ":" + settings.port() + " (" + taken.getMessage()
                            + "). Choose another port with -D" + Settings.PORT + "=…",
                    taken);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure instanceof InvocationTargetException invoked ? invoked.getTargetException() : failure;
        return Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
    }
}
