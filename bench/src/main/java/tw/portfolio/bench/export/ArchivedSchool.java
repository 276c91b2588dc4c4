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
import tw.portfolio.settings.KeepingRetention;

/**
 * A school with so many pieces, five a student, in four classes.
 *
 * @param school the school
 * @param pieces how many
 * @param everySixthMiB how large every sixth piece is; the others are of one mebibyte
 */
record ArchivedSchool(MadeUpSchool school, int pieces, int everySixthMiB) {
  private static final int EACH = 5;
  private static final int MEBIBYTE = 1 << 20;

  static ArchivedSchool of(int pieces, int everySixthMiB) {
    String code = "%04d%02d".formatted(pieces, everySixthMiB);
    return new ArchivedSchool(MadeUpSchool.of(code), pieces, everySixthMiB);
  }

  /** All of it, in mebibytes. */
  int mebibytes() {
    return numbers().map(this::mebibytes).sum();
  }

  /** Of a piece. */
  int mebibytes(int at) {
    return at % 6 == 5 ? everySixthMiB : 1;
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
    byte[] content = new byte[mebibytes(at) * MEBIBYTE];
    new Random(at).nextBytes(content);
    return content;
  }
}
