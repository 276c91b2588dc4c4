package tw.portfolio.kernel.http;

import java.util.function.Supplier;
import tw.portfolio.kernel.json.Json;

/**
 * What one message of a queue asks for, where a queue brings more than one kind of it.
 *
 * @param told what the log says of it
 * @param work does it, and says what else the log is told
 * @param giveUp what is done when it fails for the last time
 */
public record QueuedTask(Json told, Supplier<Json> work, Runnable giveUp) {}
