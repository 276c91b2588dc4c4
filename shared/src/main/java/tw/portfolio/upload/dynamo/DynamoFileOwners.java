package tw.portfolio.upload.dynamo;

import java.util.Optional;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.upload.FileOwner;
import tw.portfolio.upload.FileOwners;
import tw.portfolio.upload.item.FileOwnerItems;

/** Owners of files in DynamoDB. */
public final class DynamoFileOwners implements FileOwners {
  private final Table table;

  /** The owners in this table. */
  public DynamoFileOwners(Table table) {
    this.table = table;
  }

  @Override
  public Optional<FileOwner> ownerOf(ObjectKey key) {
    return table.get(FileOwnerItems.key(key)).map(FileOwnerItems::read);
  }
}
