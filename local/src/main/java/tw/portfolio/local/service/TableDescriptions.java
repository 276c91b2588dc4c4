package tw.portfolio.local.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccessJob;
import software.amazon.dynamodb.services.local.shared.access.sqlite.TableSchemaInfo;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

/**
 * Remembers what DynamoDB Local reads again and again: for every item it touches, its only thread
 * parses the JSON description of the table and its indexes two or three times, which took more than
 * half of that thread's time.
 */
final class TableDescriptions extends JsonDeserializer<TableSchemaInfo> {
  /** Set last when a table is made; whoever changes a description later changes it in place. */
  private static final String COMPLETE = "\"TimeToLiveAttributeName\":\"";

  private final ObjectMapper plain = new DynamoDbObjectMapper();
  private final Map<TableSchemaInfo, byte[]> known = new ConcurrentHashMap<>();

  private TableDescriptions() {}

  /**
   * From now on a description that is complete is parsed once. One at a time: a second server that
   * starts beside the first may not read with what is only half told.
   *
   * @throws IllegalStateException if this version of DynamoDB Local reads them in another way
   */
  static synchronized void remember() {
    SimpleModule module =
        new SimpleModule("table-descriptions")
            .addDeserializer(TableSchemaInfo.class, new TableDescriptions());
    List.of(SQLiteDBAccess.class, SQLiteDBAccessJob.class)
        .forEach(reader -> mapperOf(reader).registerModule(module));
  }

  /** There is no public way to it. */
  private static ObjectMapper mapperOf(Class<?> reader) {
    try {
      Field field = reader.getDeclaredField("MAPPER");
      field.setAccessible(true);
      return (ObjectMapper) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Another DynamoDB Local than expected: " + reader, e);
    }
  }

  @Override
  public TableSchemaInfo deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    // The parser stands behind the first brace; all the rest is the description.
    Rest rest = new Rest();
    if (parser.releaseBuffered(rest) < 0) {
      throw new IOException("A table's description is not read from memory");
    }
    for (Map.Entry<TableSchemaInfo, byte[]> one : known.entrySet()) {
      if (Arrays.equals(one.getValue(), rest.json)) {
        return one.getKey();
      }
    }
    String json = "{" + new String(rest.json, StandardCharsets.UTF_8);
    TableSchemaInfo description = plain.readValue(json, TableSchemaInfo.class);
    if (json.contains(COMPLETE)) {
      known.put(description, rest.json);
    }
    return description;
  }

  /** Takes what is left to read, which is handed over in one piece. */
  private static final class Rest extends OutputStream {
    private byte[] json = {};

    @Override
    public void write(int letter) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] all, int from, int length) {
      json = Arrays.copyOfRange(all, from, from + length);
    }
  }
}
