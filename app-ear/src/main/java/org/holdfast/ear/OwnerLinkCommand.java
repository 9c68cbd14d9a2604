package org.holdfast.ear;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * {@code java -jar holdfast.jar owner-link [--data-dir DIRECTORY] [--mail ADDRESS]}: asks the running Holdfast of the
 * data directory for a link that signs in as an owner, through files that only the service and the administrator of the
 * machine can write.
 *
 * @param dataDirectory of the running Holdfast
 * @param mail of the owner, where there are several
 */
record OwnerLinkCommand(Path dataDirectory, Optional<String> mail) {

    /** The first argument. */
    static final String NAME = "owner-link";

    private static final String USAGE =
            "Usage: java -jar holdfast.jar owner-link [--data-dir DIRECTORY] [--mail ADDRESS]";
    private static final String LINK = "/sign-in/link/";
    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * Reads the arguments that follow the name of the command.
     *
     * @throws IllegalArgumentException saying how to call it
     */
    static OwnerLinkCommand parse(List<String> arguments, Settings settings) {
        Path directory = settings.dataDirectory();
        Optional<String> mail = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (!rest.hasNext() || !List.of("--data-dir", "--mail").contains(option)) {
                throw new IllegalArgumentException(USAGE);
            }
            String value = rest.next();
            if (option.equals("--mail")) {
                mail = Optional.of(value);
            } else {
                directory = Path.of(value).toAbsolutePath().normalize();
            }
        }
        return new OwnerLinkCommand(directory, mail);
    }

    /**
     * Asks, and prints the answer.
     *
     * @param patience how long to wait for it
     * @return whether a link was made
     */
    boolean run(PrintStream console, Duration patience) throws IOException, InterruptedException {
        Path directory = dataDirectory.resolve("console");
        if (!Files.isDirectory(directory)) {
            throw new IOException("no Holdfast has been running on " + dataDirectory
                    + ". Name its data directory with --data-dir DIRECTORY");
        }
        Path answer = directory.resolve(NAME + ".answer");
        Files.deleteIfExists(answer);
        ask(directory);
        for (long waited = 0; waited < patience.toMillis(); waited += PAUSE.toMillis()) {
            if (Files.exists(answer)) {
                String text = Files.readString(answer);
                Files.deleteIfExists(answer);
                console.print(text);
                return text.contains(LINK);
            }
            Thread.sleep(PAUSE.toMillis());
        }
        Files.deleteIfExists(directory.resolve(NAME + ".request"));
        throw new IOException(
                "no answer within " + patience.toSeconds() + " seconds: is Holdfast running on " + dataDirectory + "?");
    }

    /** The server finds the file whole, and may read it where somebody else than its own user asks. */
    private void ask(Path directory) throws IOException {
        Path writing = Files.createTempFile(directory, NAME, ".tmp");
        Files.writeString(writing, mail.orElse(""));
        try {
            Files.setOwner(writing, Files.getOwner(directory));
        } catch (FileSystemException | UnsupportedOperationException sameUserOrNoOwners) {
            // then the file belongs to whoever asks, which is the service's own user
        }
        Files.move(writing, directory.resolve(NAME + ".request"), StandardCopyOption.ATOMIC_MOVE);
    }
}
