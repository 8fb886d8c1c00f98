/**
 * A Neo4j of the jars on the class path, for tests: Bolt on one loopback port,
 * signing in required, gone as soon as standard input ends.
 *
 *     java -cp 'lib/*' Neo4j.java HOME PORT PASSWORD
 */
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

class Neo4j {
    public static void main(String[] args) throws Exception {
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
        var server = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(500))
                .build();
        // None where it has been set before: Neo4j refuses the same twice.
        if (!args[2].isEmpty()) server.database("system").executeTransactionally(
                "ALTER USER neo4j SET PASSWORD '" + args[2] + "' CHANGE NOT REQUIRED");
        System.out.println("READY");
        while (System.in.read() >= 0) {}
        server.shutdown();
    }
}
