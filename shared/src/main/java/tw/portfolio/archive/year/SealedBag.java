package tw.portfolio.archive.year;

import tw.portfolio.job.Product;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.Sha256;

/**
 * A bag that was made, read back and found whole. What is known of it lies beside it, so that
 * whoever goes on makes none twice.
 *
 * @param product the archive
 * @param students how many students are in it
 * @param files how many files
 * @param leftOut how many files could not be put in
 */
record SealedBag(Product product, int students, int files, int leftOut) {
  /** What is written beside it. */
  Document told() {
    return Document.empty()
        .put("name", product.name())
        .put("bytes", product.bytes())
        .put("sha256", product.sha256().hex())
        .put("students", students)
        .put("files", files)
        .put("leftOut", leftOut);
  }

  /**
   * Reads what {@link #told} says.
   *
   * @param key where the archive lies
   */
  static SealedBag of(Document told, String key) {
    return new SealedBag(
        new Product(told.text("name"), key, told.number("bytes"), new Sha256(told.text("sha256"))),
        told.integer("students"),
        told.integer("files"),
        told.integer("leftOut"));
  }
}
