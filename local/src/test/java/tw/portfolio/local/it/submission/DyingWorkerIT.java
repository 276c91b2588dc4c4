package tw.portfolio.local.it.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.functions.exportworker.ExportWorkerHandler;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.local.client.Upload;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.local.store.Stores;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.PlanningStep;
import tw.portfolio.submission.RunningExports;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.memory.MemoryQueue;
import tw.portfolio.submission.sqs.StepJson;

/**
 * Workers die at the worst moments. The same template without the queue's trigger: the test itself
 * delivers every message, some of them again.
 */
class DyingWorkerIT {
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(3);

  @TempDir private Path data;

  private RunningSchool campus;
  private Exports exports;
  private ExportWorkerHandler worker;

  @BeforeEach
  void open() throws IOException {
    campus = RunningSchool.alone(Site.of(withoutTheQueuesTrigger(), data.resolve("state")));
    exports = new Exports(campus);
    worker = campus.system().environmentOf("ExportWorker").make(ExportWorkerHandler::new);
  }

  private Path withoutTheQueuesTrigger() throws IOException {
    String template = Files.readString(Site.TEMPLATE);
    String trigger =
        """
              Events:
                Step:
                  Type: SQS
                  Properties:
                    Queue: !GetAtt ExportQueue.Arn
                    BatchSize: 1
                    FunctionResponseTypes: [ReportBatchItemFailures]
                    ScalingConfig:
                      MaximumConcurrency: 2
        """;
    assertThat(template).contains(trigger);
    return Files.writeString(data.resolve("template.yaml"), template.replace(trigger, ""));
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void shouldStillExportEverythingOnceAndTheSameBytesAfterWorkersDied() throws IOException {
    ArchiveStore archives = S3ArchiveStore.ofExports(campus.environment());
    SampleFile pdf = campus.samples().pdf(1);
    SampleFile mp3 = campus.samples().mp3(2);
    Student student = campus.student(0);
    student.select(student.certified(pdf, mp3)).expect(200);
    String id = exports.start();
    deliver(id, new ExportStep.Plan());
    exports.confirm(exports.get(id)).expect(202);
    String className = exports.get(id).at("/classes/0/className").asText();
    deliver(id, new ExportStep.Lock(className));
    deliver(id, new ExportStep.Lock(className));
    ExportStep pack = new ExportStep.Pack(className);

    assertThatThrownBy(() -> runner(dyingAt(3), archives).run(message(id, pack)))
        .isInstanceOf(Died.class);
    // The dead worker's lease still stands, so the step comes again by itself, once the lease is
    // over.
    deliver(id, pack);
    assertThat(exports.get(id).at("/classes/0/state").asText()).isEqualTo("packing");
    DyingArchives dying = new DyingArchives(archives);
    InstantSource later = () -> Instant.now().plus(LONGER_THAN_A_LEASE);
    assertThatThrownBy(() -> runner(later, dying).run(message(id, pack))).isInstanceOf(Died.class);
    assertThat(exports.get(id).at("/classes/0/state").asText()).isEqualTo("packing");
    InstantSource latest = () -> Instant.now().plus(LONGER_THAN_A_LEASE.multipliedBy(2));
    assertThat(runner(latest, archives).run(message(id, pack))).isTrue();
    deliver(id, pack);
    assertThat(exports.downloaded(exports.get(id), exports.get(id).at("/classes/0/archive")))
        .as("what the worker had made that died before it could say so")
        .isEqualTo(bytes(dying.key));

    deliver(id, new ExportStep.Seal());
    // Sealing again after a death that came before its message was taken away.
    deliver(id, new ExportStep.Seal());

    JsonNode job = exports.get(id);
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(exports.archived(job))
        .isEqualTo(
            Stream.of(pdf, mp3).map(file -> Student.sha256(file.content())).sorted().toList());
    assertThat(student.pieces())
        .singleElement()
        .satisfies(piece -> assertThat(piece.path("state").asText()).isEqualTo("submitted"));
  }

  private void deliver(String id, ExportStep step) {
    assertThat(worker.handleRequest(event(id, step), null).getBatchItemFailures()).isEmpty();
  }

  private StepMessage message(String id, ExportStep step) {
    return new StepMessage(campus.code(), ExportId.parse(id).orElseThrow(), step);
  }

  private SQSEvent event(String id, ExportStep step) {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setMessageId("again");
    message.setBody(StepJson.write(message(id, step)));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  private RunningExports runner(InstantSource clock, ArchiveStore archives) {
    Environment environment = campus.environment();
    Stores stores = new Stores(environment);
    return new RunningExports(
        new PlanningStep.Records(
            stores.roster(), stores.classGrades(), stores.pieces(), stores.exports()),
        new PlanningStep.Bytes(S3FileStore.of(environment), archives),
        new MemoryQueue(),
        new Secrets(new SecureRandom()),
        clock);
  }

  /** A worker looks at its clock when it takes a class, when it begins, and after each file. */
  private static InstantSource dyingAt(int look) {
    AtomicInteger looks = new AtomicInteger();
    return () -> {
      if (looks.incrementAndGet() == look) {
        throw new Died();
      }
      return Instant.now();
    };
  }

  private byte[] bytes(String key) throws IOException {
    try (InputStream in = S3ArchiveStore.ofExports(campus.environment()).open(key).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  /** What ends a process: no rule of the platform's may catch it. */
  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Completes an archive, and the process ends before it can say so. */
  private static final class DyingArchives implements ArchiveStore {
    private final ArchiveStore real;
    private String key = "";

    DyingArchives(ArchiveStore real) {
      this.real = real;
    }

    @Override
    public Upload begin(String at, String mediaType) {
      key = at;
      Upload upload = real.begin(at, mediaType);
      return new Upload() {
        @Override
        public void part(int number, byte[] bytes, int length)
            throws IOException, InterruptedException {
          upload.part(number, bytes, length);
        }

        @Override
        public void complete() {
          upload.complete();
          throw new Died();
        }

        @Override
        public void abort() {
          // A dead process tidies nothing up.
        }
      };
    }

    @Override
    public void put(String at, String mediaType, byte[] content) {
      real.put(at, mediaType, content);
    }

    @Override
    public boolean has(String at) {
      return real.has(at);
    }

    @Override
    public Optional<InputStream> open(String at) {
      return real.open(at);
    }

    @Override
    public DownloadLink get(String at, String fileName, Duration validity, Instant now) {
      return real.get(at, fileName, validity, now);
    }
  }
}
