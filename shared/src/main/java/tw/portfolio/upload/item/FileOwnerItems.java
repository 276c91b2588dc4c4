package tw.portfolio.upload.item;

import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.upload.FileOwner;

/** The way from a file's key to its owner, written in the write that announces the file. */
public final class FileOwnerItems {
  private static final String KIND = "kind";
  private static final String ID = "id";

  private FileOwnerItems() {}

  /** Where the way lies: one for all files of a record that were announced together. */
  public static Key key(ObjectKey key) {
    return new Key(key.school() + "#FILES#" + key.secret(), Integer.toString(key.revision()));
  }

  /** The way as an item. */
  public static Item write(ObjectKey key, FileOwner owner) {
    return Item.at(key(key)).text(KIND, owner.kind()).text(ID, owner.id());
  }

  /** Reads what {@link #write} writes. */
  public static FileOwner read(Item item) {
    return new FileOwner(item.text(KIND), item.text(ID));
  }
}
