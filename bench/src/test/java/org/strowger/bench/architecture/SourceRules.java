package org.strowger.bench.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What only the sources tell: Javadoc, package descriptions, blocks that lock. */
final class SourceRules {
    private SourceRules() {
    }

    /** Folders of the sources that have no {@code package-info.java} with a description of the package. */
    static List<String> packagesWithoutDescription(Collection<Path> sources) {
        TreeSet<Path> folders = new TreeSet<>();
        sources.forEach(file -> folders.add(file.getParent()));
        List<String> missing = new ArrayList<>();
        for (Path folder : folders) {
            Path description = folder.resolve("package-info.java");
            if (!Files.isRegularFile(description) || !read(description).contains("/**")) {
                missing.add(folder.toString());
            }
        }
        return missing;
    }

    /** Public and protected types and methods of packages that are not internal, where no Javadoc stands. */
    static List<String> undocumented(Collection<Path> sources) {
        List<String> missing = new ArrayList<>();
        scan(sources, (unit, trees) -> {
            if (!(unit.getPackageName() + ".").contains(".internal.")) {
                new DocumentationScanner(unit, trees, missing).scan(unit, null);
            }
        });
        return missing;
    }

    /** {@code synchronized} blocks in packages that begin with one of {@code prefixes}. */
    static List<String> locks(Collection<Path> sources, List<String> prefixes) {
        List<String> found = new ArrayList<>();
        scan(sources, (unit, trees) -> {
            String name = String.valueOf(unit.getPackageName());
            if (prefixes.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."))) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitSynchronized(SynchronizedTree tree, Void nothing) {
                        found.add(place(unit, trees, tree) + ": synchronized block");
                        return super.visitSynchronized(tree, nothing);
                    }
                }.scan(unit, null);
            }
        });
        return found;
    }

    private interface UnitVisitor {
        void visit(CompilationUnitTree unit, DocTrees trees);
    }

    private static void scan(Collection<Path> sources, UnitVisitor visitor) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                visitor.visit(unit, trees);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(CompilationUnitTree unit, DocTrees trees, Tree tree) {
        LineMap lines = unit.getLineMap();
        long position = trees.getSourcePositions().getStartPosition(unit, tree);
        return unit.getSourceFile().getName() + ":" + lines.getLineNumber(position);
    }

    /** Walks the types that a stranger can name; what an interface declares is public without saying so. */
    private static final class DocumentationScanner extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final List<String> missing;

        DocumentationScanner(CompilationUnitTree unit, DocTrees trees, List<String> missing) {
            this.unit = unit;
            this.trees = trees;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isVisible(type.getModifiers())) {
                return null;
            }
            require(type, "type " + type.getSimpleName());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (isVisible(method.getModifiers()) && !isOverride(method.getModifiers()) && !isGenerated(method)) {
                require(method, "method " + method.getName());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            return null;
        }

        private boolean isVisible(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || isMemberOfInterface() && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private boolean isMemberOfInterface() {
            TreePath parent = getCurrentPath().getParentPath();
            return parent != null && (parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                    || parent.getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE);
        }

        private static boolean isOverride(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
        }

        /** A compact constructor only checks what the record's own Javadoc promises. */
        private boolean isGenerated(MethodTree method) {
            return method.getName().contentEquals("<init>")
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private void require(Tree tree, String what) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment == null || comment.getFullBody().isEmpty() && comment.getBlockTags().isEmpty()) {
                missing.add(place(unit, trees, tree) + ": " + what + " has no Javadoc");
            }
        }
    }
}
