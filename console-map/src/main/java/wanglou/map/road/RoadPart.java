package wanglou.map.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.graphhopper.GraphHopper;

import wanglou.map.pack.PackPart;
import wanglou.map.pack.Progress;

/** Home: import process. {@code roads/}: the road graph of the city with its index, opened again by {@link RoadGraph}. */
public final class RoadPart implements PackPart {

    static final String FOLDER = "roads";

    @Override
    public String name() {
        return "roads";
    }

    @Override
    public void build(Path osmPbf, Path pack, Progress progress) throws IOException {
        if (!Files.isReadable(osmPbf)) {
            throw new IOException("cannot read " + osmPbf);
        }
        // The newest protobuf warns, for each kind of message, of classes made by an older one; ours come from a library and cannot be remade.
        System.setProperty("com.google.protobuf.use_unsafe_pre22_gencode", "true");
        progress.at(name(), 0);
        Path folder = pack.resolve(FOLDER);
        GraphHopper importer = new Importer(progress)
                .setOSMFile(osmPbf.toString())
                .setGraphHopperLocation(folder.toString());
        RoadProfiles.configure(importer);
        try {
            importer.importOrLoad();
        } catch (RuntimeException e) {
            throw new IOException("the roads of " + osmPbf.getFileName() + " could not be read: " + rootMessage(e), e);
        } finally {
            importer.close();
        }
        progress.at(name(), 1);
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /** GraphHopper says nothing while it works; its steps are what can be told. Shares are those of a city of 2.5 M nodes. */
    private static final class Importer extends GraphHopper {

        private final Progress progress;

        Importer(Progress progress) {
            this.progress = progress;
        }

        @Override
        protected void importOSM() {
            progress.at("roads", 0.05);
            super.importOSM();
            progress.at("roads", 0.7);
        }

        @Override
        protected void cleanUp() {
            super.cleanUp();
            progress.at("roads", 0.8);
        }

        @Override
        protected void postProcessing(boolean closeEarly) {
            super.postProcessing(closeEarly);
            progress.at("roads", 0.95);
        }
    }
}
