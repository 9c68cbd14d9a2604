package org.holdfast.domain.importing;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** Files that last as long as the process. */
public final class InMemoryImportFiles implements ImportFiles {

    private final Map<FileId, BroughtFile> files = new HashMap<>();
    private final Map<FileId, byte[]> bytes = new HashMap<>();

    @Override
    public synchronized void reserve(BroughtFile file) {
        files.put(file.id(), file.expiringBy(UNFINISHED));
    }

    @Override
    public synchronized BroughtFile keep(BroughtFile file, InputStream content, long maxBytes) throws IOException {
        try {
            return read(file, content, maxBytes);
        } finally {
            if (!bytes.containsKey(file.id())) {
                files.remove(file.id());
            }
        }
    }

    private BroughtFile read(BroughtFile file, InputStream content, long maxBytes) throws IOException {
        byte[] read = content.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
        if (read.length == 0) {
            throw refused(FileProblem.EMPTY);
        }
        if (read.length > maxBytes) {
            throw refused(FileProblem.TOO_LARGE, "limit", maxBytes);
        }
        BroughtFile kept = file.sized(read.length);
        files.put(file.id(), kept);
        bytes.put(file.id(), read);
        return kept;
    }

    @Override
    public synchronized Optional<BroughtFile> find(OrganisationId organisation, FileId id) {
        return Optional.ofNullable(files.get(id))
                .filter(file -> bytes.containsKey(id))
                .filter(file -> file.organisation().equals(organisation));
    }

    @Override
    public synchronized List<BroughtFile> waiting(OrganisationId organisation) {
        return files.values().stream()
                .filter(file -> file.organisation().equals(organisation))
                .toList();
    }

    @Override
    public synchronized FileContent content(BroughtFile file) {
        return new FileFixture(file.name(), Objects.requireNonNull(bytes.get(file.id())));
    }

    @Override
    public synchronized void forget(FileId id) {
        files.remove(id);
        bytes.remove(id);
    }

    @Override
    public synchronized void forgetExpired(Instant moment) {
        files.values().stream()
                .filter(file -> file.expires().isBefore(moment))
                .map(BroughtFile::id)
                .toList()
                .forEach(this::forget);
    }
}
