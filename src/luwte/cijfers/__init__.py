"""New figures of the law and local policy: proposed, previewed, confirmed by somebody else."""
