package tw.portfolio.local.it.campus;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tw.portfolio.access.Permits;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Values;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.DecidingCertifications;
import tw.portfolio.work.outcome.OwnOutcomes;
import tw.portfolio.work.outcome.SendingForCertification;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;
import tw.portfolio.work.summary.Summaries;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/**
 * The services on the running system's own table and bucket, at whatever time the test says, with
 * every call to the database noted.
 */
public final class Wired {
  private final List<String> calls = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final PieceStore pieces;
  private final CertificationStore certifications;
  private final Summaries summaries;
  private final ReservingUploads reserving;
  private final OwnOutcomes outcomes;
  private final SendingForCertification sending;
  private final DecidingCertifications deciding;
  private final SelectingPieces selecting;
  private final Permits permits;

  public Wired(Environment environment) {
    DynamoDbClient client =
        new Connection(environment)
            .client(
                DynamoDbClient.builder()
                    .overrideConfiguration(all -> all.addExecutionInterceptor(new Noting())),
                "DYNAMODB");
    Table table = new Table(environment.required("TABLE_NAME"), client);
    SecureRandom random = new SecureRandom();
    JitteredBackoff backoff = new JitteredBackoff(random);
    DynamoRoster roster = new DynamoRoster(table);
    FileStore files = S3FileStore.of(environment);
    SealReader seals = new SealReader(files);
    SettingsInForce inForce = new DynamoSettingsInForce(table);
    this.permits = new Permits(roster);
    this.pieces = new DynamoPieceStore(table, backoff);
    this.certifications = new DynamoCertificationStore(table, backoff);
    this.summaries = new DynamoSummaries(table, backoff);
    this.reserving =
        new ReservingUploads(
            pieces, new SettingsCache(inForce), new EndingReservations(files), new Secrets(random));
    this.outcomes = new OwnOutcomes(pieces, roster);
    this.sending =
        new SendingForCertification(certifications, outcomes, seals, new SettingsCache(inForce));
    this.deciding = new DecidingCertifications(certifications, seals, new SettingsCache(inForce));
    this.selecting =
        new SelectingPieces(WorkKind.OUTCOME, pieces, seals, new SettingsCache(inForce));
  }

  /** Notes each request that goes out, retries included. */
  private final class Noting implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      calls.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
  }

  /** The database's operations since the last time this was asked. */
  public List<String> calls() {
    List<String> noted = List.copyOf(calls);
    calls.clear();
    return noted;
  }

  public PieceStore pieces() {
    return pieces;
  }

  public CertificationStore certifications() {
    return certifications;
  }

  public Summaries summaries() {
    return summaries;
  }

  /** An achievement with a document, announced at that moment. */
  public Piece announce(Student student, Term term, SampleFile file, Instant at) {
    ReservingUploads.Announcement announcement =
        new ReservingUploads.Announcement(
            term,
            new Content.Achievement(
                Detail.of(Category.WORK, Values.of(Map.of("name", "校園樹木地圖", "date", "2024-09-01"))),
                new Description("整合測試的多元表現"),
                Optional.empty()),
            List.of(declared(file)),
            Optional.empty());
    return switch (reserving.reserve(student.actor(), announcement, at)) {
      case Answer.Granted<Piece>(Piece achievement) -> achievement;
      case Answer.Refused<Piece> refused -> throw new AssertionError(refused);
    };
  }

  public OwnOutcomes outcomes() {
    return outcomes;
  }

  public SendingForCertification sending() {
    return sending;
  }

  public DecidingCertifications deciding() {
    return deciding;
  }

  public Permits permits() {
    return permits;
  }

  public SelectingPieces selecting() {
    return selecting;
  }

  /** A reservation made at that moment. */
  public Answer<Piece> tryToReserve(Student student, JsonNode course, SampleFile file, Instant at) {
    Term term =
        new Term(
            new SchoolYear(course.path("year").asInt()),
            course.path("semester").asInt() == 1 ? Semester.FIRST : Semester.SECOND);
    return reserving.reserve(
        student.actor(),
        new ReservingUploads.Announcement(
            new Content.Outcome(
                new CourseRef(
                    term, new CourseCode(course.path("courseCode").asText()), TakingKind.SEMESTER),
                new Description("整合測試的成果")),
            List.of(declared(file)),
            Optional.empty()),
        at);
  }

  private static DeclaredFile declared(SampleFile file) {
    return new DeclaredFile(
        new FileName(file.name()),
        FileType.ofMediaType(file.mediaType()).orElseThrow(),
        file.size(),
        new Sha256(Student.sha256(file.content())));
  }

  /** The piece that a reservation at that moment makes. */
  public Piece reserve(Student student, JsonNode course, SampleFile file, Instant at) {
    return switch (tryToReserve(student, course, file, at)) {
      case Answer.Granted<Piece>(Piece piece) -> piece;
      case Answer.Refused<Piece> refused -> throw new AssertionError(refused);
    };
  }
}
