package tw.portfolio.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState.Progress;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.Product;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileIntake;
import tw.portfolio.kernel.files.RangedBytes;
import tw.portfolio.kernel.files.archive.ArchiveLimits;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.files.archive.OutsideArchive;
import tw.portfolio.kernel.files.archive.RefusedArchiveException;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.RecordStore;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.origin.BringingPieces;

/**
 * Takes the records of students that another school has packed: everything is read and every hash
 * compared first, then somebody sees what would be brought in, and only then anything is written.
 */
public final class TakingTransfers implements JobWork {
  /** Of one student a few hundred files, of a class of such students some thousands. */
  private static final ArchiveLimits LIMITS = ArchiveLimits.ofFiles(20_000, 8 * 1024, 64);

  /** So often a worker says that it is at it. */
  private static final int FILES_BETWEEN = 20;

  private final Ports ports;
  private final PlanningTransfers planning;

  /** Reads from these and writes there. */
  public TakingTransfers(Ports ports) {
    this.ports = ports;
    this.planning = new PlanningTransfers(ports.records(), ports.pieces());
  }

  /**
   * What bringing a package in needs.
   *
   * @param incoming where the package is
   * @param passwords opens what was sealed for it
   * @param records the register, which compares keyed hashes, and offices held among students
   * @param pieces outcomes and achievements
   * @param files where their files are put
   * @param products where the list of what would be brought in goes
   */
  public record Ports(
      ArchiveStore incoming,
      SealedPasswords passwords,
      RecordStore records,
      PieceStore pieces,
      FileIntake files,
      ArchiveStore products) {}

  @Override
  public JobKind kind() {
    return JobKind.TRANSFER_IN;
  }

  @Override
  public Outcome prepare(Job job, Watch watch) {
    try {
      TransferPackage source = open(job);
      source.check(
          done -> {
            if (done % FILES_BETWEEN == 0) {
              watch.at(new Progress(done, source.files()));
            }
          });
      List<StudentPlan> plans = planning.of(job.school(), source.students(), job.created());
      if (plans.isEmpty()) {
        throw PackageRefusals.nobodyKnown(source.students().size());
      }
      return new Outcome.ToConfirm(prepared(job, source, plans));
    } catch (RefusedPackageException refused) {
      return new Outcome.Refused(refused.refusal());
    } catch (RefusedArchiveException refused) {
      return new Outcome.Refused(PackageRefusals.archive(refused).refusal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TransferPackage open(Job job) throws RefusedPackageException, IOException {
    Optional<ArchivePassword> password =
        job.order()
            .optionalText(TransferOrder.PASSWORD)
            .map(kept -> ports.passwords().open(job.school(), kept));
    RangedBytes bytes = ports.incoming().ranged(job.fileKey()).orElseThrow(PackageRefusals::noFile);
    try {
      return TransferPackage.read(
          OutsideArchive.open(bytes, password, LIMITS),
          new TransferPackage.Taker(job.school(), SchoolYear.at(job.created())));
    } catch (RefusedArchiveException refused) {
      throw PackageRefusals.archive(refused);
    }
  }

  private JobReport prepared(Job job, TransferPackage source, List<StudentPlan> plans)
      throws IOException {
    List<StudentFigures> students = plans.stream().map(StudentFigures::of).toList();
    TransferFigures figures =
        new TransferFigures(students, source.students().size() - plans.size());
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    TransferPreview.write(source.students(), plans, list);
    return new JobReport(
        "將帶入" + figures.chinese(),
        figures.stored(),
        List.of(
            Product.stored(
                ports.products(),
                "轉入預覽.xlsx",
                job.key("preview.xlsx"),
                SheetType.XLSX.mediaType(),
                list.toByteArray())));
  }

  /**
   * Brings in what was seen: a student who has only become known since is left for another time.
   */
  @Override
  public Outcome carryOut(Job job, Watch watch) {
    JobReport confirmed = job.confirmed();
    TransferFigures seen = TransferFigures.of(confirmed.figures());
    Set<String> students =
        seen.students().stream().map(one -> one.student().text()).collect(Collectors.toSet());
    try {
      TransferPackage source = open(job);
      List<StudentPlan> plans =
          planning.of(job.school(), source.students(), job.created()).stream()
              .filter(plan -> students.contains(plan.student().person().text()))
              .toList();
      BringingStudent bringing = bringing(job);
      int total = plans.stream().mapToInt(plan -> plan.pieces().size()).sum();
      List<StudentFigures> brought = new ArrayList<>();
      Progressing progressing = new Progressing(watch, total);
      for (StudentPlan plan : plans) {
        Counts counts = bringing.bring(source, plan, progressing);
        brought.add(StudentFigures.brought(plan, counts, seen));
      }
      TransferFigures figures = new TransferFigures(brought, seen.unknown());
      return new Outcome.Done(
          new JobReport(
              "已帶入" + figures.chinese() + "；檔案檢查完成後即可使用", figures.stored(), confirmed.products()));
    } catch (RefusedPackageException refused) {
      return new Outcome.Refused(refused.refusal());
    } catch (RefusedArchiveException refused) {
      return new Outcome.Refused(PackageRefusals.archive(refused).refusal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BringingStudent bringing(Job job) {
    Instant at = job.created();
    return new BringingStudent(
        new BringingPieces(ports.pieces()),
        ports.records(),
        ports.files(),
        new BringingStudent.Occasion(job.school(), job.by(), job.id().text(), at));
  }

  /** Says now and then how far the work is. */
  private static final class Progressing implements Runnable {
    private final Watch watch;
    private final int total;
    private int done;

    Progressing(Watch watch, int total) {
      this.watch = watch;
      this.total = total;
    }

    @Override
    public void run() {
      if (done % FILES_BETWEEN == 0) {
        watch.at(new Progress(done, total));
      }
      done++;
    }
  }
}
