package tw.portfolio.job.item;

import tw.portfolio.job.Product;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.Sha256;

/** Products as values inside of items. */
public final class ProductItems {
  private ProductItems() {}

  /** Writes one. */
  public static Item write(Product product) {
    return Item.empty()
        .text("name", product.name())
        .text("key", product.key())
        .number("bytes", product.bytes())
        .text("sha256", product.sha256().hex());
  }

  /** Reads what {@link #write} has written. */
  public static Product read(Item item) {
    return new Product(
        item.text("name"), item.text("key"), item.number("bytes"), new Sha256(item.text("sha256")));
  }
}
