package tw.portfolio.submission.dynamo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.history.Author;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.ClassProgress;
import tw.portfolio.submission.ExportFailure;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.pack.Product;

/** Export jobs as items. A step writes some of these attributes alone. */
final class ExportItems {
  static final String PLAN = "plan";
  static final String TO_PACK = "toPack";
  static final String TO_SUBMIT = "toSubmit";
  static final String SEAL = "seal";
  static final String OUTCOME = "outcome";
  static final String FAILURE = "failure";
  static final String UPDATED = "updated";
  static final String ATTEMPT = "attempt";
  static final String UNTIL = "until";
  static final String PIECES = "pieces";
  static final String BYTES = "bytes";
  static final String PACKED = "packed";

  private ExportItems() {}

  /** A job that has just been asked for. */
  static Item write(ExportJob job) {
    Item item =
        Item.at(ExportKeys.job(job.school(), job.id()))
            .text("school", job.school().text())
            .text("export", job.id().text())
            .number("year", job.year().number())
            .instant("created", job.created())
            .instant(UPDATED, job.updated());
    return ChangeItems.author(item, job.by());
  }

  static ExportJob read(Item item) {
    if (!(ChangeItems.author(item) instanceof Author.Someone by)) {
      throw new IllegalStateException("An export was started by somebody");
    }
    return new ExportJob(
        new SchoolCode(item.text("school")),
        new ExportId(item.text("export")),
        new SchoolYear(item.integer("year")),
        by,
        item.instant("created"),
        item.instant(UPDATED),
        item.optionalMap(PLAN).map(ExportItems::readPlan),
        item.textSet(TO_PACK),
        item.textSet(TO_SUBMIT),
        item.optionalMap(SEAL).map(ExportItems::readProducts),
        item.optionalMap(OUTCOME).map(ExportItems::readOutcome),
        item.optionalMap(FAILURE).map(ExportItems::readFailure));
  }

  static Item write(ExportPlan plan) {
    Item classes = Item.empty();
    plan.classes().forEach(share -> classes.map("%03d".formatted(share.ordinal()), write(share)));
    return Item.empty().text(ATTEMPT, plan.attempt()).map("classes", classes);
  }

  private static Item write(ClassShare share) {
    return Item.empty()
        .text("class", share.className())
        .number("ordinal", share.ordinal())
        .text("archive", share.archive())
        .number(PIECES, share.pieces())
        .number("files", share.files())
        .number(BYTES, share.bytes());
  }

  private static ExportPlan readPlan(Item item) {
    Item classes = item.map("classes");
    List<ClassShare> shares =
        classes.attributes().keySet().stream()
            .sorted()
            .map(classes::map)
            .map(
                share ->
                    new ClassShare(
                        share.text("class"),
                        share.integer("ordinal"),
                        share.text("archive"),
                        share.integer(PIECES),
                        share.integer("files"),
                        share.number(BYTES)))
            .toList();
    return new ExportPlan(item.text(ATTEMPT), shares);
  }

  static Item write(List<Product> products) {
    Item item = Item.empty();
    IntStream.range(0, products.size())
        .forEach(at -> item.map("%03d".formatted(at), write(products.get(at))));
    return item;
  }

  private static List<Product> readProducts(Item item) {
    return item.attributes().keySet().stream()
        .sorted()
        .map(item::map)
        .map(ExportItems::readProduct)
        .toList();
  }

  private static Item write(Product product) {
    return Item.empty()
        .text("name", product.name())
        .text("key", product.key())
        .number(BYTES, product.bytes())
        .text("sha256", product.sha256().hex());
  }

  private static Product readProduct(Item item) {
    return new Product(
        item.text("name"), item.text("key"), item.number(BYTES), new Sha256(item.text("sha256")));
  }

  static Item write(ExportOutcome outcome) {
    Item item = Item.empty().instant("at", outcome.at()).number("problems", outcome.problems());
    outcome.list().ifPresent(list -> item.map("list", write(list)));
    return item;
  }

  private static ExportOutcome readOutcome(Item item) {
    return new ExportOutcome(
        item.instant("at"),
        item.integer("problems"),
        item.optionalMap("list").map(ExportItems::readProduct));
  }

  static Item write(ExportFailure failure) {
    Optional<String> className =
        switch (failure.step()) {
          case ExportStep.Plan(), ExportStep.Seal() -> Optional.empty();
          case ExportStep.Pack(String name) -> Optional.of(name);
          case ExportStep.Submit(String name) -> Optional.of(name);
        };
    return Item.empty()
        .instant("at", failure.at())
        .text("step", failure.step().code())
        .text("class", className);
  }

  private static ExportFailure readFailure(Item item) {
    ExportStep step =
        switch (item.text("step")) {
          case "plan" -> new ExportStep.Plan();
          case "pack" -> new ExportStep.Pack(item.text("class"));
          case "seal" -> new ExportStep.Seal();
          case "submit" -> new ExportStep.Submit(item.text("class"));
          default -> throw new IllegalStateException("No step: " + item.text("step"));
        };
    return new ExportFailure(step, item.instant("at"));
  }

  static Item write(PackedClass packed) {
    Item item =
        Item.empty()
            .text("list", packed.list())
            .number("files", packed.files())
            .number("problems", packed.problems());
    packed.archive().ifPresent(archive -> item.map("archive", write(archive)));
    return item;
  }

  static ClassProgress readProgress(Item item) {
    Optional<PackedClass> packed =
        item.optionalMap(PACKED)
            .map(
                end ->
                    new PackedClass(
                        end.optionalMap("archive").map(ExportItems::readProduct),
                        end.text("list"),
                        end.integer("files"),
                        end.integer("problems")));
    return new ClassProgress(
        item.text("sk").substring(ExportKeys.CLASS.length()),
        item.integer(PIECES),
        item.number(BYTES),
        item.instant(UPDATED),
        packed);
  }
}
