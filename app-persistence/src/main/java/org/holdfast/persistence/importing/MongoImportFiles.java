package org.holdfast.persistence.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.holdfast.domain.importing.FileRefusedException.refused;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
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

    static final String FILES = "importFiles";
    static final String PIECES = "importPieces";
    private static final int PIECE = 1 << 19;

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> pieces;

    @Inject
    MongoImportFiles(MongoDatabase database) {
        this.files = database.getCollection(FILES);
        this.pieces = database.getCollection(PIECES);
    }

    @Override
    public BroughtFile keep(BroughtFile file, InputStream bytes, long maxBytes) throws IOException {
        Stored.read(() -> files.insertOne(document(file)));
        boolean whole = false;
        try {
            long size = keepPieces(file.id(), bytes, maxBytes);
            Stored.read(() ->
                    files.updateOne(eq("_id", file.id().value()), combine(set("size", size), set("whole", true))));
            whole = true;
            return file.sized(size);
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
            Document document = new Document("_id", key(id, number++)).append("bytes", new Binary(piece));
            Stored.read(() -> pieces.insertOne(document));
            piece = bytes.readNBytes(PIECE);
        }
        if (size == 0) {
            throw refused(FileProblem.EMPTY);
        }
        return size;
    }

    @Override
    public Optional<BroughtFile> find(OrganisationId organisation, FileId id) {
        return Stored.read(() -> Optional.ofNullable(files.find(
                                and(eq("_id", id.value()), eq("organisation", organisation.value()), eq("whole", true)))
                        .first()))
                .map(MongoImportFiles::toFile);
    }

    @Override
    public FileContent content(BroughtFile file) {
        return new Content(file);
    }

    @Override
    public void forget(FileId id) {
        Stored.read(() -> pieces.deleteMany(and(gt("_id", id.value()), lt("_id", id.value() + "0"))));
        Stored.read(() -> files.deleteOne(eq("_id", id.value())));
    }

    @Override
    public void forgetExpired(Instant moment) {
        Stored.read(() -> files.find(lt("expires", Date.from(moment)))
                        .map(document -> new FileId(document.getString("_id")))
                        .into(new ArrayList<>()))
                .forEach(this::forget);
    }

    /** Sorts with the pieces of the file, as {@code /} comes directly before {@code 0}. */
    private static String key(FileId id, int number) {
        return id.value() + "/" + String.format("%06d", number);
    }

    private static Document document(BroughtFile file) {
        return new Document("_id", file.id().value())
                .append("schema", 1)
                .append("organisation", file.organisation().value())
                .append("owner", file.ownerId())
                .append("name", file.name())
                .append("size", file.size())
                .append("at", Date.from(file.at()))
                .append("expires", Date.from(file.expires()))
                .append("whole", false);
    }

    private static BroughtFile toFile(Document document) {
        return new BroughtFile(
                new FileId(document.getString("_id")),
                new OrganisationId(document.getString("organisation")),
                document.getString("owner"),
                document.getString("name"),
                document.getLong("size"),
                document.getDate("at").toInstant(),
                document.getDate("expires").toInstant());
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
            List<Document> found = Stored.read(
                    () -> pieces.find(eq("_id", key(file.id(), number))).into(new ArrayList<>()));
            return found.isEmpty()
                    ? new byte[0]
                    : found.get(0).get("bytes", Binary.class).getData();
        }
    }
}
