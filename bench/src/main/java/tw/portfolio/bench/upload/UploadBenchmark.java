package tw.portfolio.bench.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.Place;
import tw.portfolio.bench.school.MadeUpSchool;
import tw.portfolio.bench.school.PieceRecords;
import tw.portfolio.bench.start.School;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.school.TrialSchool;

/** A file of one mebibyte, from the request for a link until it is verified. */
public final class UploadBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "upload",
          """
          1 MiB through the whole local system over HTTP: a student asks for a link, puts the file to it,
          and the arrival function reads it back, hashes it and looks into it, until the record says that
          it is verified. By 1 and by 8 clients, the median of an upload. The floor is the same PUT by a
          link that is signed alike, into the same S3, with the same items written in two transactions
          into the same DynamoDB, for the link and for the verdict: what any platform that keeps files and
          a record of them does. It asks nobody who it is, checks no rule, and never reads the file.\
          """,
          UploadBenchmark::run);

  /** Each may upload five pieces in a semester (regulation.txt 四(三)1), all of which are needed. */
  private static final int STUDENTS = 200;

  private static final int EACH = 5;
  private static final int MOST_CLIENTS = 8;
  // Until the compilers have seen enough: the first hundred uploads take half as long again.
  private static final int WARM_UPS = 8;
  private static final int RUNS = 7;
  private static final int GROWN_RUNS = 3;
  private static final int ALONE = 12;
  private static final int TOGETHER = 48;
  private static final List<Integer> PIECES = List.of(200, 1_000, 5_000);

  private UploadBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    Receipts receipts = new Receipts();
    System.setOut(new PrintStream(receipts, true, UTF_8));
    try (School school =
            School.open(place.scratch().resolve("data"), STUDENTS, TrialSchool::writeOnce);
        Client client = new Client(school.system().api())) {
      Students students = new Students(school, client, receipts, new AtomicInteger());
      try (LeastUpload least = least(school.system().environment(), client, students)) {
        Measured alone = measured(students, least, 1, ALONE, WARM_UPS, RUNS);
        Measured together = measured(students, least, MOST_CLIENTS, TOGETHER, 1, RUNS);
        return List.of(alone.grown(growth(school, students, least)), together);
      }
    }
  }

  /** The floor of what one upload has been seen to write. */
  private static LeastUpload least(Environment environment, Client client, Students students) {
    String table = environment.required("TABLE_NAME");
    try (DynamoDbClient tables =
        new Connection(environment).client(DynamoDbClient.builder(), "DYNAMODB")) {
      Work work = Work.of(0);
      var before = WrittenItems.all(tables, table);
      JsonNode link = students.reserve(work);
      var reserved = WrittenItems.all(tables, table);
      students.finish(link, work);
      var verified = WrittenItems.all(tables, table);
      return new LeastUpload(
          environment,
          client,
          WrittenItems.between(before, reserved),
          WrittenItems.between(reserved, verified));
    }
  }

  private static Map<Long, Measured> growth(School school, Students students, LeastUpload least)
      throws Exception {
    MadeUpSchool others = MadeUpSchool.of(school.code());
    Map<Long, Measured> growth = new LinkedHashMap<>();
    int there = 0;
    for (int pieces : PIECES) {
      PieceRecords.write(
          school.system().environment(),
          there,
          pieces,
          at -> others.certified(at / EACH, at % EACH, 0, MadeUpSchool.Content.SMALL));
      there = pieces;
      growth.put((long) pieces, measured(students, least, 1, ALONE, 1, GROWN_RUNS));
    }
    return growth;
  }

  private static Measured measured(
      Students students, LeastUpload least, int clients, int uploads, int warmUps, int runs)
      throws Exception {
    List<Work> works = IntStream.range(0, uploads).mapToObj(Work::of).toList();
    Pairs<Batch> pairs =
        Pairs.run(
            warmUps,
            runs,
            () -> Batch.of(clients, works, students::upload),
            () -> Batch.of(clients, works, least::upload));
    return pairs
        .measured("upload:" + clients, "ms", Batch::median)
        .goal("≤ 1.5")
        .with("p99Ms", Batch.percentile(99, pairs.ours()))
        .with("floorP99Ms", Batch.percentile(99, pairs.floor()))
        .with("perSecond", pairs.ours(Batch::perSecond))
        .with("floorPerSecond", pairs.floor(Batch::perSecond));
  }
}
