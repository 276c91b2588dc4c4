package tw.portfolio.submission.dynamo;

import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.job.item.ProductItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.Batch;
import tw.portfolio.submission.ClassProgress;
import tw.portfolio.submission.Confirmation;
import tw.portfolio.submission.ExportFailure;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOrder;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.Figures;
import tw.portfolio.submission.LockedClass;
import tw.portfolio.submission.Purpose;
import tw.portfolio.submission.Withdrawal;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.WorkKind;

/** Export jobs and their classes as items. A step writes some of these attributes alone. */
final class ExportItems {
  static final String PLAN = "plan";
  static final String PLANNED = "planned";
  static final String CONFIRMED = "confirmed";
  static final String TO_LOCK = "toLock";
  static final String TO_PACK = "toPack";
  static final String TO_WITHDRAW = "toWithdraw";
  static final String SEAL = "seal";
  static final String OUTCOME = "outcome";
  static final String FAILURE = "failure";
  static final String CANCELLED = "cancelled";
  static final String WITHDRAWAL = "withdrawal";
  static final String RECEIPTED = "receipted";
  static final String UPDATED = "updated";

  /** When the history was last told of something that changes nothing. */
  static final String TOLD = "told";

  static final String ATTEMPT = "attempt";
  static final String UNTIL = "until";
  static final String PIECES = "pieces";
  static final String BYTES = "bytes";
  static final String LOCKED = "locked";
  static final String PACKED = "packed";

  private static final String KIND = "kind";
  private static final String PURPOSE = "purpose";
  private static final String SCOPE = "scope";
  private static final String GRADE = "grade";
  private static final String CLASS = "class";
  private static final String BATCH = "batch";
  private static final String AT = "at";
  private static final String REASON = "reason";

  private ExportItems() {}

  /** A job that has just been asked for. */
  static Item write(ExportJob job) {
    Item item =
        Item.at(ExportKeys.job(job.school(), job.id()))
            .text("school", job.school().text())
            .text("export", job.id().text())
            .instant("created", job.created())
            .instant(UPDATED, job.updated());
    return ChangeItems.author(write(item, job.order()), job.by());
  }

  private static Item write(Item item, ExportOrder order) {
    item.number("year", order.year().number())
        .text(KIND, order.kind().code())
        .text(PURPOSE, order.purpose().code())
        .text(SCOPE, order.scope().code());
    order.batch().ifPresent(batch -> item.text(BATCH, Integer.toString(batch.number())));
    return switch (order.scope()) {
      case Scope.School() -> item;
      case Scope.Grade(int number) -> item.number(GRADE, number);
      case Scope.OneClass(String name) -> item.text(CLASS, name);
    };
  }

  static ExportJob read(Item item) {
    return new ExportJob(
        new SchoolCode(item.text("school")),
        new ExportId(item.text("export")),
        readOrder(item),
        someone(item),
        item.instant("created"),
        item.instant(UPDATED),
        item.optionalMap(PLAN).map(ExportItems::readPlan),
        item.optionalMap(CONFIRMED)
            .map(confirmed -> new Confirmation(someone(confirmed), confirmed.instant(AT))),
        new ExportJob.Left(item.textSet(TO_LOCK), item.textSet(TO_PACK), item.textSet(TO_WITHDRAW)),
        item.has(SEAL)
            ? Optional.of(item.maps(SEAL).stream().map(ProductItems::read).toList())
            : Optional.empty(),
        item.optionalMap(OUTCOME).map(ExportItems::readOutcome),
        item.optionalMap(FAILURE).map(ExportItems::readFailure),
        item.has(CANCELLED) ? Optional.of(item.instant(CANCELLED)) : Optional.empty(),
        item.optionalMap(WITHDRAWAL)
            .map(taken -> new Withdrawal(someone(taken), taken.instant(AT), taken.text(REASON))),
        item.has(RECEIPTED) ? Optional.of(item.instant(RECEIPTED)) : Optional.empty());
  }

  private static ExportOrder readOrder(Item item) {
    return new ExportOrder(
        WorkKind.ofCode(item.text(KIND)).orElseThrow(() -> broken(KIND)),
        new SchoolYear(item.integer("year")),
        Purpose.ofCode(item.text(PURPOSE)).orElseThrow(() -> broken(PURPOSE)),
        readScope(item),
        item.optionalText(BATCH)
            .map(text -> Batch.of(Integer.parseInt(text)).orElseThrow(() -> broken(BATCH))));
  }

  private static Scope readScope(Item item) {
    return switch (item.text(SCOPE)) {
      case "school" -> new Scope.School();
      case "grade" -> new Scope.Grade(item.integer(GRADE));
      case "class" -> new Scope.OneClass(item.text(CLASS));
      default -> throw broken(SCOPE);
    };
  }

  private static Author.Someone someone(Item item) {
    if (ChangeItems.author(item) instanceof Author.Someone by) {
      return by;
    }
    throw new IllegalStateException("What is done to an export, somebody does");
  }

  private static IllegalStateException broken(String what) {
    return new IllegalStateException("No readable " + what);
  }

  static Item write(Confirmation confirmation) {
    return ChangeItems.author(Item.empty().instant(AT, confirmation.at()), confirmation.by());
  }

  static Item write(Withdrawal withdrawal) {
    return ChangeItems.author(
        Item.empty().instant(AT, withdrawal.at()).text(REASON, withdrawal.reason()),
        withdrawal.by());
  }

  static Item write(ExportOutcome outcome) {
    Item item = Item.empty().instant(AT, outcome.at()).number("problems", outcome.problems());
    outcome.list().ifPresent(list -> item.map("list", ProductItems.write(list)));
    return item;
  }

  private static ExportOutcome readOutcome(Item item) {
    return new ExportOutcome(
        item.instant(AT),
        item.integer("problems"),
        item.optionalMap("list").map(ProductItems::read));
  }

  static Item write(ExportFailure failure) {
    return Item.empty()
        .instant(AT, failure.at())
        .text("step", failure.step().code())
        .text(CLASS, failure.step().ofClass());
  }

  private static ExportFailure readFailure(Item item) {
    return new ExportFailure(
        ExportStep.of(item.text("step"), item.optionalText(CLASS))
            .orElseThrow(() -> broken("step")),
        item.instant(AT));
  }

  static Item write(ExportPlan plan) {
    return Item.empty()
        .text("attempt", plan.attempt())
        .maps("classes", plan.classes().stream().map(ExportItems::write).toList());
  }

  private static ExportPlan readPlan(Item item) {
    return new ExportPlan(
        item.text("attempt"), item.maps("classes").stream().map(ExportItems::readShare).toList());
  }

  private static Item write(ClassShare share) {
    Figures figures = share.figures();
    return Item.empty()
        .text("class", share.className())
        .number("ordinal", share.ordinal())
        .text("archive", share.archive())
        .text("attempt", share.attempt())
        .text("seen", share.seen())
        .number("students", figures.students())
        .number("pieces", figures.pieces())
        .number("leftOut", figures.leftOut())
        .number("declined", figures.declined())
        .number("before", figures.before())
        .number("files", share.files())
        .number("bytes", share.bytes());
  }

  private static ClassShare readShare(Item item) {
    return new ClassShare(
        item.text("class"),
        item.integer("ordinal"),
        item.text("archive"),
        item.text("attempt"),
        item.text("seen"),
        new Figures(
            item.integer("students"),
            item.integer("pieces"),
            item.integer("leftOut"),
            item.integer("declined"),
            item.integer("before")),
        item.integer("files"),
        item.number("bytes"));
  }

  static Item write(LockedClass locked) {
    return Item.empty()
        .text(ATTEMPT, locked.attempt())
        .number("students", locked.students())
        .number(PIECES, locked.pieces())
        .number(BYTES, locked.bytes());
  }

  static Item write(PackedClass packed) {
    Item item =
        Item.empty()
            .text("list", packed.list())
            .number("files", packed.files())
            .number("problems", packed.problems());
    packed.archive().ifPresent(archive -> item.map("archive", ProductItems.write(archive)));
    return item;
  }

  static ClassProgress readProgress(Item item) {
    return new ClassProgress(
        item.text("sk").substring(ExportKeys.CLASS.length()),
        item.integer(PIECES),
        item.number(BYTES),
        item.instant(UPDATED),
        item.optionalMap(LOCKED).map(ExportItems::readLocked),
        item.optionalMap(PACKED).map(ExportItems::readPacked));
  }

  private static LockedClass readLocked(Item item) {
    return new LockedClass(
        item.text(ATTEMPT), item.integer("students"), item.integer(PIECES), item.number(BYTES));
  }

  private static PackedClass readPacked(Item item) {
    return new PackedClass(
        item.optionalMap("archive").map(ProductItems::read),
        item.text("list"),
        item.integer("files"),
        item.integer("problems"));
  }
}
