package tw.portfolio.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.access.Roster;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState.Progress;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.Product;
import tw.portfolio.job.ProductUpload;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.files.archive.SealedArchiveWriter;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.school.PersonId;
import tw.portfolio.submission.source.RegisteredStudents;
import tw.portfolio.transfer.GatheringStudents.Gathered;
import tw.portfolio.work.PieceStore;

/**
 * Packs the records of students for the school that they go to. One file at a time is in memory, so
 * that a package may be as large as it likes; nothing of the school changes by it.
 */
public final class PackingTransfers implements JobWork {
  private static final int PART_BYTES = 8 * 1024 * 1024;
  private static final int PARTS_IN_FLIGHT = 2;

  private final Ports ports;
  private final GatheringStudents students;

  /** Reads from these and writes there. */
  public PackingTransfers(Ports ports) {
    this.ports = ports;
    this.students =
        new GatheringStudents(
            ports.roster(), ports.register(), ports.records(), ports.entries(), ports.pieces());
  }

  /**
   * What a package needs.
   *
   * @param roster who the students are
   * @param register the register, to find who is in no class any more
   * @param records the register, whose national ids are opened
   * @param entries offices held among students
   * @param pieces outcomes and achievements
   * @param files their files
   * @param passwords opens what was sealed for the package
   * @param products where the package goes
   */
  public record Ports(
      Roster roster,
      RegisteredStudents register,
      RecordStore records,
      StudentRecords entries,
      PieceStore pieces,
      FileStore files,
      SealedPasswords passwords,
      ArchiveStore products) {}

  @Override
  public JobKind kind() {
    return JobKind.TRANSFER_OUT;
  }

  @Override
  public Outcome prepare(Job job, Watch watch) {
    TransferOrder order = TransferOrder.of(job.order());
    String name = PackageNames.of(job.school(), job.created());
    try (ProductUpload out =
        new ProductUpload(
            ports.products(), name + ".zip", job.key(name + ".zip"), PART_BYTES, PARTS_IN_FLIGHT)) {
      ArchivePassword password = ports.passwords().open(job.school(), order.sealed());
      SealedArchiveWriter zip = new SealedArchiveWriter(out, password);
      List<PackedStudent> packed = new ArrayList<>();
      for (PersonId id : order.students()) {
        watch.at(new Progress(packed.size(), order.students().size()));
        Optional<Gathered> gathered = students.of(job.school(), id, job.created());
        if (gathered.isEmpty()) {
          return new Outcome.Refused(noSuchStudent());
        }
        packed.add(new PackingStudent(ports.files(), zip, gathered.get()).pack());
      }
      writeLists(zip, name, packed.stream().map(PackedStudent::student).toList());
      zip.finish();
      return new Outcome.Done(report(packed, out.complete()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeLists(
      SealedArchiveWriter zip, String name, List<CarriedStudent> students) throws IOException {
    String list =
        students.stream()
            .map(StudentRows::write)
            .map(Json::text)
            .collect(Collectors.joining(",\n", "[", "]"));
    zip.add(name + ".json", list.getBytes(StandardCharsets.UTF_8));
    zip.add(Supplement.FILE, Supplement.write(students).text().getBytes(StandardCharsets.UTF_8));
  }

  private static JobReport report(List<PackedStudent> packed, Product product) {
    Counts counts = packed.stream().map(PackedStudent::counts).reduce(Counts.NONE, Counts::plus);
    String leftOut =
        counts.leftOut() == 0 ? "" : "，另有 %d 件的檔案遺失或已被更動，未放入".formatted(counts.leftOut());
    return new JobReport(
        "%d 位學生，%s%s".formatted(packed.size(), counts.chinese(), leftOut),
        counts.put(Document.empty().put("students", packed.size())),
        List.of(product));
  }

  private static JobRefusal noSuchStudent() {
    return new JobRefusal(
        "transfer-no-student",
        "學籍資料中找不到其中一位學生。請先匯入或更正學籍資料，再重新申請。",
        "One of the students is not in the register. Bring in or mend the register, then ask"
            + " again.");
  }
}
