"""What stands in the files that findings point to."""

from showcase.build.project import Project
from showcase.intake import PROGRAMME_PATH


def texts_of(project: Project) -> dict[str, str]:
    """Map each file that a finding may be in to its text."""
    texts = {submission.path: submission.text for submission in project.submissions}
    programme = project.root / PROGRAMME_PATH
    if programme.is_file() and not programme.is_symlink():
        texts[PROGRAMME_PATH] = programme.read_text(encoding="utf-8", errors="replace")
    return texts
