package tw.portfolio.bench.export;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tw.portfolio.bench.school.MadeUpSchool;
import tw.portfolio.bench.school.PieceRecords;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.s3.S3Connection;
import tw.portfolio.local.store.Stores;
import tw.portfolio.school.PersonId;
import tw.portfolio.settings.KeepingRetention;

/**
 * A school with so many pieces, five a student, in four classes.
 *
 * @param school the school
 * @param pieces how many
 * @param bytes how large each is
 * @param everySixth how large every sixth piece is instead
 */
record ArchivedSchool(MadeUpSchool school, int pieces, int bytes, int everySixth) {
  private static final int EACH = 5;
  private static final int MEBIBYTE = 1 << 20;
  private static final int SMALL = 4 << 10;

  /** What its pieces are like. */
  enum Kind {
    /** Each of a mebibyte. */
    ORDINARY('A', MEBIBYTE, MEBIBYTE),
    /** The same, with a film after every five. */
    FILMS('F', MEBIBYTE, 10 * MEBIBYTE),
    /** So small that what is done for each is all that counts. */
    SMALL_ONES('S', SMALL, SMALL);

    private final char letter;
    private final int bytes;
    private final int everySixth;

    Kind(char letter, int bytes, int everySixth) {
      this.letter = letter;
      this.bytes = bytes;
      this.everySixth = everySixth;
    }
  }

  static ArchivedSchool of(int pieces, Kind kind) {
    MadeUpSchool school = MadeUpSchool.of("%05d%s".formatted(pieces, kind.letter));
    return new ArchivedSchool(school, pieces, kind.bytes, kind.everySixth);
  }

  /** All of it, in mebibytes. */
  double mebibytes() {
    return numbers().mapToLong(this::bytes).sum() / (double) MEBIBYTE;
  }

  /** Of a piece. */
  int bytes(int at) {
    return at % 6 == 5 ? everySixth : bytes;
  }

  /** Who has them. */
  List<PersonId> students() {
    return IntStream.range(0, pieces / EACH).mapToObj(at -> school.student(at).id()).toList();
  }

  /** Where the files lie. */
  List<String> keys() {
    return numbers().mapToObj(at -> school.key(at / EACH, at % EACH)).toList();
  }

  private IntStream numbers() {
    return IntStream.range(0, pieces);
  }

  /** Puts every file, and writes the records of them. */
  void write(Environment environment) {
    Stores stores = new Stores(environment);
    Retention first = Retention.founded(1);
    stores
        .retention()
        .keep(school.code(), first, KeepingRetention.founded(first, "", Instant.now()));
    stores
        .rosterWriter()
        .people(
            school.term().year(),
            IntStream.range(0, pieces / EACH).mapToObj(school::student).toList());
    String bucket = environment.required("FILES_BUCKET");
    try (S3Client client = new S3Connection(environment).client()) {
      PieceRecords.write(
          environment,
          0,
          pieces,
          at -> {
            byte[] content = content(at);
            client.putObject(
                put -> put.bucket(bucket).key(school.key(at / EACH, at % EACH)),
                RequestBody.fromBytes(content));
            return school.submitted(at / EACH, at % EACH, 0, MadeUpSchool.Content.of(content));
          });
    }
  }

  private byte[] content(int at) {
    byte[] content = new byte[bytes(at)];
    new Random(at).nextBytes(content);
    return content;
  }
}
