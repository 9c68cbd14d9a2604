package org.holdfast.persistence.importing;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportFiles;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.persistence.shared.Stored;

/**
 * Files as a document of what is known of them and one for each piece of their bytes. The first is written before the
 * pieces and marked whole after them, so that pieces of a file that never became whole expire with it.
 */
@ApplicationScoped
class MongoImportFiles implements ImportFiles {

    /** Small enough that the collector does not keep each apart, as it does with what fills half a region of 1 MB. */
    private static final int PIECE = 1 << 17;

    private final FileDocuments files;
    private final PieceDocuments pieces;

    @Inject
    MongoImportFiles(FileDocuments files, PieceDocuments pieces) {
        this.files = files;
        this.pieces = pieces;
    }

    @Override
    public void reserve(BroughtFile file) {
        Stored.read(() -> files.insert(FileDocument.from(file.expiringBy(UNFINISHED), false)));
    }

    @Override
    public BroughtFile keep(BroughtFile file, InputStream bytes, long maxBytes) throws IOException {
        boolean whole = false;
        try {
            long size = keepPieces(file.id(), bytes, maxBytes);
            BroughtFile kept = file.sized(size);
            Stored.read(() -> files.update(FileDocument.from(kept, true)));
            whole = true;
            return kept;
        } finally {
            if (!whole) {
                forget(file.id());
            }
        }
    }

    private long keepPieces(FileId id, InputStream bytes, long maxBytes) throws IOException {
        long size = 0;
        int number = 0;
        byte[] piece = bytes.readNBytes(PIECE);
        while (piece.length > 0) {
            size += piece.length;
            if (size > maxBytes) {
                throw refused(FileProblem.TOO_LARGE, "limit", maxBytes);
            }
            PieceDocument document = new PieceDocument(PieceDocument.id(id, number++), new Binary(piece));
            Stored.read(() -> pieces.insert(document));
            piece = bytes.readNBytes(PIECE);
        }
        if (size == 0) {
            throw refused(FileProblem.EMPTY);
        }
        return size;
    }

    @Override
    public Optional<BroughtFile> find(OrganisationId organisation, FileId id) {
        return Stored.read(() -> files.find(id.value(), organisation.value(), true))
                .map(FileDocument::toFile);
    }

    @Override
    public List<BroughtFile> waiting(OrganisationId organisation) {
        return Stored.read(() -> files.ofOrganisation(organisation.value())).stream()
                .map(FileDocument::toFile)
                .toList();
    }

    @Override
    public FileContent content(BroughtFile file) {
        return new Content(file);
    }

    @Override
    public void forget(FileId id) {
        Stored.done(() -> pieces.removeBetween(id.value() + "/", id.value() + "0"));
        Stored.done(() -> files.deleteById(id.value()));
    }

    @Override
    public void forgetExpired(Instant moment) {
        Stored.read(() -> files.expired(Date.from(moment))).stream()
                .map(expired -> expired.toFile().id())
                .forEach(this::forget);
    }

    /** The pieces of a file in their order, one in memory at a time. */
    private final class Content implements FileContent {

        private final BroughtFile file;

        private Content(BroughtFile file) {
            this.file = file;
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() {
            return new PieceStream(this::piece);
        }

        private byte[] piece(int number) {
            return Stored.read(() -> pieces.findById(PieceDocument.id(file.id(), number)))
                    .map(found -> found.bytes().getData())
                    .orElseGet(() -> new byte[0]);
        }
    }
}
